/** The National Bank's page of past fixings, with a row for each ISO 8601 date. */
export function historyPage(rows: Readonly<Record<string, string>>): string {
	const lines = Object.entries(rows).map(([date, value]) => {
		const day = date.split('-').reverse().join('.');
		return `<tr><td><!--date-->${day}<!--date--></td><td><!--value-->${value}<!--value--></td></tr>`;
	});
	return `<html><form><select name="valuta_id"></select></form><table>${lines.join('')}</table></html>`;
}

/** The ISO 8601 date so many days before today. */
export const daysAgo = (days: number): string =>
	new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

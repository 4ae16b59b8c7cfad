import {findProxy} from '../../http/find-proxy.ts';
import {bad, type Check, ok} from './check.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** How the sources' hosts are reached. Nothing is asked: who fails is known from the sources. */
export function checkNetwork(
	urls: readonly string[],
	allowedHosts: readonly string[],
	env: Environment,
): readonly Check[] {
	const proxies = new Set<string>();
	try {
		for (const url of urls) {
			const proxy = findProxy(new URL(url), env);
			proxies.add(proxy ? `through ${proxy.protocol}//${proxy.host}` : 'direct');
		}
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return [bad('network', reason, 'Correct the variable, or unset it.')];
	}

	const ways = [...proxies].join(', ') || 'no sources';
	const allowed = allowedHosts.length > 0 ? `; allowed inside: ${allowedHosts.join(', ')}` : '';
	return [ok('network', `${ways}${allowed}`)];
}

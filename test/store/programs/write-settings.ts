/** Sets forty settings, each under a name that starts with the second argument. */
import {openSettings} from '../../../source/store/settings.ts';

const [folder = '', name = ''] = process.argv.slice(2);
const settings = openSettings(folder);
for (let number = 1; number <= 40; number++) {
	await settings.set(`rateOrigins.${name}${number}`, `https://${name}.example`);
}

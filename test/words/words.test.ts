import {describe, expect, it} from 'vitest';
import {bindings} from '../../source/keys/bindings.ts';
import {languages} from '../../source/model/language.ts';
import {type Words, wordsFor} from '../../source/words/words.ts';

/** Every text of a language by its path; of a sentence with values, what it says of some. */
function textsOf(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
	if (typeof value === 'string') {
		return [[path, value]];
	}

	if (typeof value === 'function') {
		const told = {bank: 'A', inPlaceOf: 'B', date: '25', daysOld: 5};
		return [[path, String(value(path.endsWith('provenance') ? told : 5, 7))]];
	}

	return Object.entries(value ?? {}).flatMap(([key, part]) => textsOf(part, `${path}/${key}`));
}

/** What is the same in every language, or is no word. */
const alike = /^\/(decimalMark|times\/joint|rates\/banks|popularBasis\/none)/;

describe.each(['ru', 'ky'] as const)('the words in %s', language => {
	it('leave nothing in English', () => {
		const english = new Map(textsOf(wordsFor('en')));
		const same = textsOf(wordsFor(language)).filter(
			([path, text]) => !alike.test(path) && (text === english.get(path) || text.trim() === ''),
		);
		expect(same).toEqual([]);
	});

	it('have Cyrillic letters in every text', () => {
		const others = textsOf(wordsFor(language)).filter(
			([path, text]) => !alike.test(path) && !/\p{Script=Cyrillic}/u.test(text),
		);
		// The size alone says what is needed, and a date beside its bank needs no word.
		expect(others.map(([path]) => path)).toEqual(
			language === 'ky' ? ['/rates/by', '/rates/byAnother'] : ['/rates/byAnother'],
		);
	});
});

it.each(languages)(
	'has a line of help in %s for each command that has a key, and no other',
	language => {
		const commands = bindings.map(({command}) => command);
		expect(Object.keys(wordsFor(language).keys.help).toSorted()).toEqual([...commands].toSorted());
	},
);

describe('sentences with numbers', () => {
	const ru = wordsFor('ru');
	const say = (tell: (words: Words) => string) => languages.map(one => tell(wordsFor(one)));

	it.each([
		[1, 'Прочитанной отмечена 1 статья; u — отменить'],
		[3, 'Прочитанными отмечены 3 статьи; u — отменить'],
		[11, 'Прочитанными отмечено 11 статей; u — отменить'],
		[21, 'Прочитанной отмечена 21 статья; u — отменить'],
	])('%i stories are marked in Russian', (count, text) => {
		expect(ru.notices.allMarked(count)).toBe(text);
	});

	it.each([
		[1, 'Новое: 1 статья, 1 непрочитанная', 'и ещё 1 лента', 'Найдена 1 статья'],
		[2, 'Новое: 2 статьи, 2 непрочитанные', 'и ещё 2 ленты', 'Найдены 2 статьи'],
		[11, 'Новое: 11 статей, 11 непрочитанных', 'и ещё 11 лент', 'Найдено 11 статей'],
		[21, 'Новое: 21 статья, 21 непрочитанная', 'и ещё 21 лента', 'Найдена 21 статья'],
	])('%i stories are said in Russian', (count, view, others, found) => {
		const {spoken} = ru;
		expect(spoken.view('Новое', count, count)).toBe(view);
		expect(spoken.otherFeeds(count)).toBe(others);
		expect(spoken.found(count)).toBe(found);
	});

	it('agree in every language', () => {
		expect(say(words => words.spoken.linesFurther(1))).toEqual([
			'1 line further',
			'На 1 строку дальше',
			'1 сап алдыга',
		]);
		expect(say(words => words.spoken.currencies('eu', 3))).toEqual([
			'Find: eu, 3 currencies',
			'Поиск: eu, 3 валюты',
			'Издөө: eu, 3 валюта',
		]);
		expect(say(words => words.spoken.failed(2, 3))).toEqual([
			'2 sources of 3 did not answer, e tells why',
			'Не ответили 2 источника из 3, почему, покажет e',
			'3 булактын ичинен 2 булак жооп берген жок, себебин e көрсөтөт',
		]);
		expect(say(words => words.notices.someFailed(2, 3))).toEqual([
			'2 of 3 sources did not answer: e tells why',
			'Не ответили 2 источника из 3; почему — покажет e',
			'3 булактын ичинен 2 булак жооп берген жок; себебин e көрсөтөт',
		]);
		expect(say(words => words.rates.loaded(21))).toEqual([
			'21 past fixings loaded',
			'Загружен 21 прошлый курс',
			'Мурунку 21 курс жүктөлдү',
		]);
		expect(say(words => words.links.found(1))[0]).toMatch(/^A feed was found/);
	});
});

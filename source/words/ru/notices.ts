import {russianForm} from '../plural.ts';
import type {Words} from '../words.ts';

const undoneWords = {
	read: 'прочитано',
	unread: 'не прочитано',
	saved: 'в избранном',
	unsaved: 'не в избранном',
};

const choiceWords = {
	read: 'отмечено прочитанным',
	unread: 'отмечено непрочитанным',
	saved: 'добавлено в избранное',
	unsaved: 'убрано из избранного',
};

export const notices: Words['notices'] = {
	saved: 'Добавлено в избранное',
	noLongerSaved: 'Убрано из избранного',
	nothingUnread: 'Непрочитанного не было',
	allMarked: count =>
		`${russianForm(count, 'Прочитанной отмечена', 'Прочитанными отмечены', 'Прочитанными отмечено')} ${count} ${russianForm(count, 'статья', 'статьи', 'статей')}; u — отменить`,
	chosen: count => `Выбрано ${count}: m прочитано  f избранное  j/k больше/меньше  Esc`,
	choiceMarked: (is, count) =>
		`${count} ${russianForm(count, 'статья', 'статьи', 'статей')}: ${choiceWords[is]}; u — отменить`,
	nothingToUndo: 'Отменять нечего',
	undoLater: 'Пометки ещё не записаны: попробуйте чуть позже',
	undone: (is, count, title) =>
		`Отменено, снова ${undoneWords[is]}: ${count === 1 && title ? title : `${count} ${russianForm(count, 'статья', 'статьи', 'статей')}`}`,
	noUnreadBelow: 'Ниже непрочитанных статей нет',
	readingAgain: 'Страница читается заново',
	noSuchLink: number => `В этой статье нет ссылки ${number}`,
	noStory: 'Здесь нет статьи',
	noneOpen: 'Статья ещё не открыта: Enter откроет выбранную',
	noLink: 'У этой статьи нет ссылки',
	askingSource: 'Запрашиваем новости у источника …',
	askingAll: 'Запрашиваем новости у всех источников …',
	someFailed: (failed, all) =>
		`Не ${russianForm(failed, 'ответил', 'ответили', 'ответило')} ${failed} ${russianForm(failed, 'источник', 'источника', 'источников')} из ${all}; почему — покажет e`,
	allFresh: 'Новее у источников ничего нет',
	askedJustNow: 'Источники только что опрошены: снова — не раньше чем через 5 минут',
	copied: url => `Скопировано: ${url}`,
	opened: url => `Открыто в браузере: ${url}`,
	settingsInForce: 'Настройки применены',
	sampleShown: 'Связи нет, и ничего не сохранено: показан образец выпуска',
	ownShown: 'Источники снова отвечают: это ваш выпуск',
	killed: 'masthead был остановлен извне или ему не хватило памяти. Ваши пометки сохранены.',
	nothingSought: 'Пока ничего не ищется: / начинает поиск',
	nothingSoughtHere: 'Пока ничего не ищется: / ищет везде, F — в этой статье',
	notInStory: 'В этой статье этого нет',
	noMoreBelow: 'Ниже больше нет',
	noMoreAbove: 'Выше больше нет',
	noStoryToSearch: 'На экране нет статьи, в которой искать',
	duplicatesElsewhere: 'Повторы объединяются только в «Новом»: туда ведёт 1',
	oneRow: 'Одна строка на каждую новость',
	everyRow: 'Показаны строки всех лент',
};

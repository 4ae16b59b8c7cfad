import type {Language} from '../model/language.ts';
import {en} from './en/words.ts';
import {ky} from './ky/words.ts';
import {ru} from './ru/words.ts';

/** What the interface says, by the part of the screen; the English words say which there are. */
export type Words = typeof en;

const words: Readonly<Record<Language, Words>> = {en, ru, ky};

/** What the interface says in a language. */
export const wordsFor = (language: Language): Words => words[language];

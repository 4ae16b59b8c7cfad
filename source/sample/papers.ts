import {alaTooDaily} from './edition/ala-too-daily.ts';
import {chuiListok} from './edition/chui-listok.ts';
import {manasJolu} from './edition/manas-jolu.ts';
import {silkRoadWire} from './edition/silk-road-wire.ts';
import type {Paper} from './paper.ts';

/** The four papers of the sample edition. */
export const papers: readonly Paper[] = [alaTooDaily, manasJolu, chuiListok, silkRoadWire];

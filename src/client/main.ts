/** The one script of every page. Features attach only where their elements are; every page is whole without them. */
import { attachCards } from './cards/cards.ts';
import { attachFaces } from './faces/faces.ts';
import { attachFilter } from './filter/filter.ts';
import { attachNotes } from './notes/notes.ts';
import { attachPassageLinks } from './passage-link/passage-link.ts';
import { attachSearch } from './search/reach.ts';
import { attachSectionMap } from './section-map/section-map.ts';

void attachFaces(document);
attachCards(document);
attachNotes(document);
attachFilter(document);
attachPassageLinks(document);
attachSectionMap(document);
attachSearch(document);

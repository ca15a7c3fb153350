/** The one script of every page. Features attach only where their elements are; every page is whole without them. */
import { attachCitationCards } from './citation-card/citation-card.ts';
import { attachFaces } from './faces/faces.ts';
import { attachPassageLinks } from './passage-link/passage-link.ts';
import { attachSectionMap } from './section-map/section-map.ts';

void attachFaces(document);
attachCitationCards(document);
attachPassageLinks(document);
attachSectionMap(document);

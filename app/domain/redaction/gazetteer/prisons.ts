/**
 * Which prisons women (and their partners) are held in or write about. Alone, a name that is also a word or a town
 * counts only beside HMP, prison or carchar.
 */

/** Names without HMP. */
export const PRISONS = `
Styal|Eastwood Park|Drake Hall|Foston Hall|Bronzefield|Send|Downview|East Sutton Park|Low Newton|New Hall|
Peterborough|Askham Grange|Berwyn|Altcourse|Walton|Strangeways|Forest Bank|Risley|Holloway|Cookham Wood|Parc|
Cardiff|Swansea|Usk|Prescoed|Norwich|Wayland|Bure|Littlehey|Stoke Heath|Dovegate|Featherstone|Oakwood|
Wandsworth|Belmarsh|Pentonville|Brixton|Wormwood Scrubs|Garth|Wymott|Thorn Cross|Buckley Hall|Hindley|
Kirkham|Haverigg|Full Sutton|Wakefield|Armley|Durham|Frankland|Ashfield|Erlestoke|Leyhill|Long Lartin|Hewell|
Swinfen Hall|Onley|Rye Hill|Gartree|Stocken|Whatton|Ranby|Moorland|Lindholme|Hatfield|Five Wells|Fosse Way|
Millsike|Cornton Vale|Stirling|Hydebank
`;

/**
 * Which words, in both languages, announce a person, a place or a body, and which capitals belong to public bodies.
 * Folded forms. A cue is never masked itself.
 */
const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

/** Titles and offices that stand straight before a name. */
export const TITLES = set(`
mr mrs ms miss mx dr doctor prof professor rev reverend sir lady lord pc wpc dc ds di dci ps pcso sgt sergeant inspector insp constable detective superintendent officer judge
magistrate councillor cllr nurse midwife sister father fr pastor vicar imam governor guv solicitor barrister aunty auntie aunt uncle nan nanny nana nanna gran granny grandma grandad grandpa grampa grampy nain taid mamgu tadcu anti yncl
ewythr modryb wncwl bodo swyddog heddwas sarjant barnwr farnwr nyrs meddyg parch parchedig cyng cynghorydd athro athrawes tad mam chwaer so cm om counsellor
`);

/** People a woman writes about; a name may follow straight on. */
export const RELATIONS = set(`
daughter daughters son sons boy girl baby babies child kid kids children twins twin partner boyfriend girlfriend husband wife ex fiance fiancee bf gf hubby fella bloke man mum mother mam mom dad father stepdad stepmum stepson stepdaughter
sister brother siblings sis bro nan gran grandson granddaughter grandma grandad niece nephew cousin aunt auntie uncle friend friends mate bestie bff neighbour neighbor landlord landlady lodger housemate flatmate cellmate padmate
keyworker worker caseworker probation officer manager mentor counsellor therapist psychologist psychiatrist gp doctor dentist nurse midwife solicitor barrister lawyer teacher headteacher boss supervisor colleague volunteer
policeman policewoman copper judge magistrate guard dealer foster carer carer mentor advocate advisor adviser co-ordinator coordinator lad lady woman guy eldest oldest youngest middle firstborn bestfriend idva isva
merch ferch mab fab plentyn blentyn babi fabi efeilliaid gefeilliaid partner bartner cariad gariad gwr gwraig wraig mam fam tad dad chwaer brawd frawd nain taid wyres wyr nith nai cefnder gefnder cyfnither gyfnither modryb fodryb ewythr
ffrind ffrindiau cymydog gymydog cymdoges gymdoges landlord gweithiwr weithiwr gweithwraig weithwraig rheolwr reolwr rheolwraig swyddog mentor cwnselydd gwnselydd therapydd meddyg feddyg nyrs bydwraig fydwraig cyfreithiwr gyfreithiwr cyfreithwraig gyfreithwraig
athro athrawes plismon blismon plismones blismones heddwas barnwr farnwr hogyn hogan bachgen fachgen geneth dynes ddynes dyn ddyn hynaf ieuengaf fenga ifancaf canol cymar gymar cyn-bartner ex llystad lystad llysfam
`);

/** Short words that may stand between a relation and a name: "my daughter, little Kayleigh"; "fy merch fach Cadi". */
export const BRIDGES = set(
  "called named is was the a little old older younger lovely beautiful wee poor own best late big named y yr fach bach hynaf ieuengaf fenga hyna ifanca hyn o'r or sef yw ydi ydy oedd fawr annwyl o enw r",
);

/** Words whose next word is a name: "called dave", "o'r enw Siân". */
export const NAMERS = set("called named named enw alwyd galw nickname aka alias llysenw");

/** Verbs of which a person is the doer; a capital before one is a person. */
export const PERSON_VERBS = set(`
said says told asked helped was is has had went came got gave took made called rang phoned texted left moved died hit punched kicked pushed beat threatened screamed shouted listened wanted works worked lives lived knew knows thinks thought
explained promised cried laughed visited supported arranged never always just didn't doesn't wasn't isn't hasn't won't can't couldn't wouldn't loves loved hates hated started stopped keeps kept used met sent wrote passed understood cares treated ignored
and who whose
oedd yn wedi sydd sy ddaeth aeth ddywedodd dywedodd wedodd helpodd ofynnodd gafodd gwrandawodd roddodd wnaeth fu bu ac a'i
`);

/** Words after which a place is to be expected. */
export const PLACE_PREPOSITIONS = set(`
in at from to near around outside into via leaving towards visit visiting visited lives live lived living moved stay stayed staying born
yn ym yng i o ger at tua dros o'r gyferbyn rhwng drwy nghyffiniau
`);

/** Welsh words that cause a mutation and so can come before a mutated name. */
export const MUTATORS = set(
  "gan i o am ar at dan dros drwy heb hyd wrth a ac ei dy fy yn ym yng neu na nac efo hefo gyda a'i a'm oedd mae gwelodd gwelais cafodd ydi yw ydy fu daeth aeth syr y annwyl merch gan pan",
);

/** Public bodies, benefits, campaigns, national charities and areas as large as a programme: never masked. */
export const OPEN_PHRASES: readonly string[] = `
north wales|south wales|mid wales|west wales|wales|england|scotland|ireland|northern ireland|united kingdom|great britain|britain|europe|norfolk police|norfolk constabulary|norfolk|east anglia|gogledd cymru|ngogledd cymru|ogledd cymru|de cymru|canolbarth cymru|cymru|gymru|nghymru|chymru|lloegr|loegr|yr alban|iwerddon|
north wales police|south wales police|dyfed powys police|heddlu gogledd cymru|heddlu de cymru|betsi cadwaladr|university health board|bwrdd iechyd|british transport police|welsh government|llywodraeth cymru|home office|ministry of justice|department for work and pensions|
live fear free|byw heb ofn|womens aid|women s aid|welsh womens aid|cymorth i ferched|cymorth i ferched cymru|citizens advice|cyngor ar bopeth|shelter cymru|shelter|samaritans|y samariaid|victim support|cymorth i ddioddefwyr|mind cymru|rape crisis|barnardos|barnardo s|salvation army|byddin yr iachawdwriaeth|
nelson trust|prison reform trust|women in prison|nacro|clinks|st giles|st giles trust|alcoholics anonymous|narcotics anonymous|cocaine anonymous|the trussell trust|trussell trust|age cymru|age uk|macmillan|childline|nspcc|gingerbread|galop|refuge|crimestoppers|crisis|centrepoint|
pip|dla|esa|uc|idva|isva|crc|cps|dwp|dbs|ptsd|adhd|corston report|the corston report|adroddiad corston|corston|sir or madam|syr neu fadam|syr|sais|saesnes|saeson|scouser|geordie|sgowsar|universal credit|yswiriant gwladol|national insurance|gredyd cynhwysol|chredyd cynhwysol|credyd cynhwysol|personal independence payment|crown prosecution service|gwasanaeth erlyn y goron|legal aid|cymorth cyfreithiol|job centre|jobcentre plus|canolfan waith|hm prison and probation service|hmpps|probation service|gwasanaeth prawf|hmcts|cafcass|cafcass cymru|social services|gwasanaethau cymdeithasol|youth justice|
women s justice blueprint|glasbrint cyfiawnder i fenywod|women in justice|womens pathfinder|women s pathfinder|checkpoint|future 4|family court|crown court|magistrates court|county court|llys y goron|llys ynadon|llys teulu|parole board|bwrdd parol|
facebook|instagram|whatsapp|snapchat|tiktok|google|zoom|christmas|easter|nadolig|pasg|covid|english|welsh|cymraeg|gymraeg|nghymraeg|saesneg|polish|irish|british|muslim|islam|christian|romani|roma|traveller|gypsy|sipsi|god|duw|jesus|
monday|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|tuesday|wednesday|thursday|friday|saturday|sunday|dydd llun|dydd mawrth|dydd mercher|dydd iau|dydd gwener|dydd sadwrn|dydd sul|nos lun|nos fawrth|nos fercher|nos iau|nos wener|nos sadwrn|nos sul
`
  .replace(/\n/g, "")
  .split("|")
  .filter(Boolean);

/**
 * Which words of the two languages speak of the same thing? What the labelled texts teach about a word in one language is
 * so carried over to its neighbours in meaning and to the other language. A word may stand in several lists; `word*` is any word
 * that begins so; Welsh words stand for their mutated forms too. Accents and apostrophes are left out, as in `patterns.ts`.
 * The lists say nothing about risk themselves: `disclosure-weights.ts` does, fitted to labelled texts.
 */
import { mutatedForms } from "./patterns.ts";

/** Name of the thing: English words, then Welsh words. */
const CONCEPTS: Readonly<Record<string, readonly [en: string, cy: string]>> = {
  i: [
    "i im ive ill id me my myself mine",
    "fi dwi fy mi fin minnau finna rwyf dwim wi imi oeddwn dwisho gen gennyf",
  ],
  he: ["he hes him his hed hell himself", "fo fe ef iddo gynno ganddo ato fodo ohono wrtho arno"],
  she: ["she shes her hers shed herself", "hi iddi ganddi gynni ati ohoni wrthi arni"],
  they: ["they theyre theyve them their theyll", "nhw iddyn ganddyn atyn nhwthau"],
  we: ["we us our weve were", "ni ein gynnon inni"],
  you: ["you your youre", "chi eich ti dy"],
  somebody: [
    "someone somebody man bloke fella guy lad lads men boys people",
    "rhywun dyn boi dynion hogia bois pobol pobl hogyn",
  ],
  woman: ["woman girl lady girls", "dynes menyw merch hogan genod merched benyw fenyw"],
  women: ["women wimin womens", "menywod merched fenywod ferched"],
  partner: [
    "partner boyfriend husband hubby wife girlfriend fiance",
    "partner cariad gwr gwraig sboner wejen",
  ],
  ex: ["ex exes", "ex cynbartner cyn"],
  parent: [
    "mum mam mother dad father stepdad stepfather parents mums dads stepmum",
    "mam dad tad nhad llystad rhieni mamau",
  ],
  grandparent: ["nan nana gran grandma grandad granny", "nain taid mamgu tadcu"],
  kin: [
    "brother brothers sister uncle auntie aunt cousin family inlaws relatives sisters",
    "brawd mrawd chwaer wncwl ewythr modryb cefnder teulu brodyr mrodyr",
  ],
  child: [
    "child kid kids children baby son daughter daughters toddler babies niece nephew grandson granddaughter boy bairn newborn twins",
    "plentyn plant babi mab merch mhlant bach fechan crwt nith nai wyres wyr hogyn",
  ],
  friend: [
    "friend mate cellmate padmate neighbour mates friends roommate",
    "ffrind mets cymydog cellmate ffrindiau rhannu",
  ],
  staff: ["officer officers screw screws guard staff governor warden", "swyddog swyddogion sgriw staff"],
  police: [
    "police copper cop sergeant detective constable policeman policewoman",
    "heddlu copar heddwas plismon plismones ditectif",
  ],
  worker: [
    "probation worker po keyworker mentor manager tutor teacher chaplain nurse doctor social",
    "prawf gweithiwr gweithwraig tiwtor athro caplan nyrs doctor rheolwr gymdeithasol",
  ],
  hit: [
    "hit hits hitting punch* slap* kick* beat* batter* smack* headbutt* thump* bash* whack* belt leather*",
    "taro hitio curo cicio waldio slapio dyrnu cwrw dwrnio dwrn cweir leinio pwnio hitiodd trawodd ciciodd churo nharo nghuro nghicio",
  ],
  choke: [
    "chok* strangl* throttl* neck throat suffocat* pillow drown*",
    "tagu gwddw gwddwg gwddf crogi nhagu ngwddw boddi gobennydd",
  ],
  grab: [
    "grab* push* shov* drag* pin pinned threw throw* twist* held pull*",
    "gafael gwthio llusgo taflu luchio lluchio dal tynnu twlu grabio",
  ],
  hurt: [
    "hurt* harm* attack* assault* abus* injur* violen* torture* bull*",
    "brifo anafu ymosod camdrin cham drin niweidio trais treisgar dreisgar mrifo frifo bwlio gamdrin",
  ],
  kill: [
    "kill* murder* dead die dies death* dying stab*",
    "lladd llofruddio marw farw marwolaeth trywanu lladda",
  ],
  weapon: [
    "knife gun blade axe acid machete petrol bat weapon knives bottle",
    "cyllell gwn bwyell asid petrol gynnau gyllell cyllyll",
  ],
  fire: ["burn* fire alight acid scald* iron kettle", "llosg* tan losgi"],
  marks: [
    "bruis* mark marks blood bleed* black swollen swelling cut cuts split broken broke wrist rib ribs lip makeup scar*",
    "clais cleisiau cleisia gwaed gwaedu chwydd torri asen arddwrn gwefus marc marciau craith",
  ],
  threat: ["threat* warn* promised revenge bounty", "bygwth bygyth* fygwth rhybudd*"],
  fear: [
    "scared afraid frighten* terrif* fear* dread* petrified scard worried unsafe",
    "ofn ofni ofan dychryn ofnus arswyd poeni pryder*",
  ],
  danger: ["danger dangerous risk unsafe", "perygl peryg beryg peryglus"],
  safe: ["safe safety safer", "saff diogel ddiogel"],
  watch: [
    "watch* follow* stalk* track* tracker park* sits outside waiting parked",
    "gwylio dilyn stelcian tracar parcio disgwyl aros sbio ddilyn dilyn*",
  ],
  phone: [
    "phone text* message* whatsapp facebook snapchat messages password* account accounts online",
    "ffon tecst* neges negeseuon whatsapp facebook snapchat cyfrinair cyfrif",
  ],
  picture: [
    "picture* photo* video* pics naked nudes film* record* camera* undress*",
    "llun lluniau llunia fideo camera ffilmio noeth camerau dillad",
  ],
  money: [
    "money card bank wages benefit* pension pound pounds quid cash purse giro",
    "arian pres cerdyn banc cyflog budd* pensiwn punt bunt bunne",
  ],
  owe: [
    "owe owes debt debts loan borrow* doubled interest pay pays",
    "dyled benthyg benthyciad talu dalu dyledion",
  ],
  control: [
    "let lets allowed permission control* checks makes forces force* decides list time times answers",
    "caniatau hawl rheoli gadael gadel gorfod penderfynu amseru gorfodi checio cael",
  ],
  lock: [
    "lock* key keys door trapped handle shut bolted",
    "cloi clo allwedd goriad drws nrws nghloi gloi drysau",
  ],
  take: ["take takes took taken keeps hid hides steal* stole", "cymryd cadw dwyn cuddio cymrodd mynd aeth"],
  home: [
    "home house flat room hostel bed bedroom kitchen address",
    "cartref adref ty fflat stafell hostel gwely llofft cegin cyfeiriad ystafell",
  ],
  homeless: [
    "homeless tent doorway rough sofa street streets nowhere bench freezing roofless",
    "digartref pabell drysau soffa stryd nunlle unlle rhewi ddigartref",
  ],
  night: ["night nights tonight midnight nite", "nos heno noson neithiwr ganol nosweithiau"],
  now: ["now today currently still again keeps every", "nawr heddiw eto dal bob rwan dala"],
  ahead: [
    "tomorrow friday monday saturday sunday weekend soon thursday tuesday",
    "fory gwener llun sadwrn sul penwythnos iau mawrth mercher",
  ],
  ago: [
    "ago years used back when was before long later since twenties teens",
    "blynyddoedd mlynedd ol ynol arfer arferai flynyddoedd oedd roedd oeddwn slawer talwm ers bues",
  ],
  year: [
    "2003 2006 2008 2009 2010 2011 2012 2013 2014 2015 2016 2017 2018 2019 2020 2021 1998 nineties eighties",
    "wythdegau nawdegau arddegau ugeiniau",
  ],
  over: [
    "over ended finished behind left moved died divorced single sober free sorted dealt settled peace",
    "drosodd gorffen gadewais symud wedi marw sengl sobor rhydd heddwch setlo adawes",
  ],
  never: [
    "never no not none nobody nothing dont doesnt didnt wasnt isnt",
    "byth erioed dim ddim neb does nid na rioed",
  ],
  should: [
    "should must ought could would need needs want wants like why please",
    "dylai dylid dylsa ddylai gellir angen eisiau hoffwn pam plis licen basai fasai",
  ],
  if: ["if suppose imagine say what", "os pe taswn petai dychmygwch beth"],
  policy: [
    "courts court strategy plan policy law judge sentence sentencing training train money fund funding staffing",
    "llys llysoedd strategaeth cynllun polisi cyfraith barnwr dedfryd hyfforddi hyfforddiant ariannu",
  ],
  service: [
    "appointment* form forms letter letters app list waiting wait waited queue meeting group groups course courses session class survey website timetable",
    "apwyntiad* ffurflen* llythyr llythyrau ap rhestr aros ciw cyfarfod grwp grwpiau cwrs cyrsiau sesiwn arolwg amserlen",
  ],
  travel: [
    "bus train taxi lift car far travel parking station",
    "bws tren tacsi lifft car pell teithio parcio stesion",
  ],
  food: [
    "food tea coffee dinner lunch canteen breakfast cold",
    "bwyd te paned coffi cinio cantin brecwast oer",
  ],
  good: [
    "good great brilliant lovely kind helpful nice fantastic amazing best star happy love loved proud lush fair polite respect* better well fine ok okay",
    "da dda gwych hyfryd caredig ffantastig lyfli hapus gorau gora cwrtais parch gwell iawn falch grêt gret bendigedig seren",
  ],
  thanks: ["thanks thank thx praise grateful ta", "diolch canmol ddiolchgar"],
  help: [
    "help helped helps support supported saved listens listened",
    "help helpu cymorth cefnogaeth cefnogi achub gwrando helpodd",
  ],
  poor: [
    "rude grumpy slow late cancelled lost missing broken expensive noisy small boring dirty cold short rushed ignored",
    "blin araf hwyr canslo colli coll torri drud swnllyd bach budr oer siort brys",
  ],
  read: [
    "read book leaflet poster film drama news radio song poem training question questionnaire story video speaker podcast report paper sign",
    "darllen llyfr taflen poster ffilm drama newyddion radio can cerdd cwestiwn stori siaradwr* podlediad adroddiad papur arwydd",
  ],
  suicide: [
    "suicid* overdose ligature noose hang* kms unalive bridge river pills acct jump",
    "hunanladd* orddos rhaff pont bont afon tabledi crogi hunanladdiad neidio",
  ],
  alive: [
    "alive live living life wake here exist gone end ending future point",
    "byw fyw bywyd deffro dihuno yma dyfodol pwynt diwedd",
  ],
  goodbye: [
    "goodbye bye sorry letters written forgive tell",
    "ta hwyl sori llythyrau maddau deudwch dwedwch",
  ],
  tired: ["tired enough exhausted cant cope fedup done", "blino digon methu ymdopi llond"],
  selfharm: [
    "cutting self razor burnt scratch carve bang* swallowed",
    "hunan niweidio raser torri crafu llosgi bangio llyncu hunanniweidio",
  ],
  medicine: [
    "meds medication tablets script methadone insulin antidepressants inhaler epilepsy",
    "moddion tabledi meddyginiaeth sgript methadon insiwlin nhabledi cyffuriau",
  ],
  body: [
    "chest bleeding fit fits fitting blood breathe shaking sick fever collapsed pain lips",
    "brest gwaedu ffit ffitiau waed anadlu crynu sal twymyn poen gwefusau",
  ],
  pregnant: [
    "pregnant pregnan* miscarr* waters weeks bump stomach belly birth",
    "beichiog feichiog disgwyl bola wythnos colli geni bol",
  ],
  eat: ["eat eaten eating fed hungry starv* weight stone", "bwyta byta bwydo llwgu newynu pwysau ston"],
  touch: [
    "touch* rape* sex sexual bed breasts strip searched kiss* skirt undress shower grope*",
    "cyffwrdd treisio threisio rhyw rhywiol bronnau strip cusan sws sgert cawod reipio twtch*",
  ],
  favour: [
    "favours favour tobacco burn vape vapes spice canteen phone credit nice",
    "ffafr baco tybaco fep feps sbeis cantin clen",
  ],
  drugs: [
    "drugs gear heroin spice parcel package packages deal dealing sell selling carry plug using clucking rattling",
    "cyffuriau gear heroin sbeis parsal pecyn pecynnau delio gwerthu cario drygs",
  ],
  prison: ["prison cell wing inside jail custody landing", "carchar cell wing mewn ddalfa landin gell"],
  release: [
    "release released gate out tag licence recall* curfew",
    "rhyddhau giat gat allan mas tag trwydded galw",
  ],
  shame: [
    "shame honour marry married wedding passport visa community dishonour",
    "cywilydd anrhydedd priodi briodi pasbort fisa cymuned",
  ],
  secret: [
    "secret tell told telling dont nobody find finds out write",
    "cyfrinach deud dweud gweud ddeud wrtha wedodd sgwennu",
  ],
  quiet: [
    "quiet whisper silent hide cover lie lies pretend* flinch* creak*",
    "distaw ddistaw sibrwd cuddio celwydd esgus tawel",
  ],
  scream: ["scream* cry cries crying shout* bang thud*", "sgrechian crio llefen gweiddi bangio"],
  drunk: ["drunk drink drinking drinks pub vodka stoned", "meddw yfed pyb feddw diod"],
  alone: ["alone left own neglect* dirty nappy mess", "unig hun gadael baw cewyn esgeulus*"],
  ask: ["ask asked asks question", "gofyn ofyn gofynnodd"],
  welsh: ["welsh english language", "cymraeg gymraeg saesneg iaith"],
  job: ["job work college shift interview driving", "job gwaith coleg shifft cyfweliad gyrru"],
};

const exact = new Map<string, string[]>();
const beginnings = new Map<string, string[]>();
let longestBeginning = 0;
for (const [name, [en, cy]] of Object.entries(CONCEPTS)) {
  const forms = [...en.split(" "), ...cy.split(" ").flatMap((word) => mutatedForms(word))];
  for (const form of new Set(forms)) {
    const index = form.endsWith("*") ? beginnings : exact;
    const word = form.replace("*", "");
    longestBeginning = Math.max(longestBeginning, form.endsWith("*") ? word.length : 0);
    index.set(word, [...(index.get(word) ?? []), name]);
  }
}

/** Names of what a word speaks of; empty for most words. */
export function conceptsOf(word: string): readonly string[] {
  const found = new Set(exact.get(word));
  for (let length = 3; length <= Math.min(longestBeginning, word.length); length += 1)
    for (const name of beginnings.get(word.slice(0, length)) ?? []) found.add(name);
  return [...found];
}

export const CONCEPT_NAMES: readonly string[] = Object.keys(CONCEPTS);

/**
 * The rest of the demo's story: themes, two consultations, and "You said, we did" entries in all seven states, with
 * what a reader of the panel said about each. Invented throughout: no body named here has promised any of it.
 */
import type { ConsultationContent } from "../../app/domain/consultations/terms.ts";
import type { ChangeContent, StateDetail } from "../../app/domain/changes/terms.ts";
import type { Bilingual } from "../../app/domain/programmes/terms.ts";

export const DEMO_THEMES = {
  transport: {
    en: "Getting there",
    cy: "Cyrraedd yno",
    priorities: ["EIP-2", "CTS-4"],
    aboutEn:
      "Travel to appointments, groups and court: buses, fares, times. Visits to prison are another theme.",
    aboutCy:
      "Teithio i apwyntiadau, grwpiau a’r llys: bysiau, costau, amserau. Mae ymweld â charchar yn thema arall.",
  },
  "same-person": {
    en: "Saying it once, to the same person",
    cy: "Ei ddweud unwaith, wrth yr un person",
    priorities: ["EIP-2", "SYS-3"],
    aboutEn: "Having to tell it again and again; being known by one worker.",
    aboutCy: "Gorfod dweud y cyfan dro ar ôl tro; cael eich nabod gan un gweithiwr.",
  },
  court: {
    en: "Knowing what happens at court",
    cy: "Gwybod beth sy’n digwydd yn y llys",
    priorities: ["CTS-1", "CTS-3"],
    aboutEn: "Letters, doors, words and company at court.",
    aboutCy: "Llythyrau, drysau, geiriau a chwmni yn y llys.",
  },
  children: {
    en: "Keeping in touch with children",
    cy: "Cadw mewn cysylltiad â’r plant",
    priorities: ["CUS-1"],
    aboutEn: "Calls, visits, school, and childcare so that a mother can come.",
    aboutCy: "Galwadau, ymweliadau, ysgol, a gofal plant er mwyn i fam allu dod.",
  },
  housing: {
    en: "A safe place on the first night out",
    cy: "Lle diogel ar y noson gyntaf allan",
    priorities: ["CUS-2", "CUS-3"],
    aboutEn: "Where to sleep after release.",
    aboutCy: "Ble i gysgu ar ôl cael eich rhyddhau.",
  },
  welsh: {
    en: "Help in Welsh without asking",
    cy: "Cymorth yn Gymraeg heb ofyn",
    priorities: ["SYS-1", "COM-1"],
    aboutEn: "Being offered Welsh by staff, in letters and on the phone.",
    aboutCy: "Cael cynnig y Gymraeg gan staff, mewn llythyrau ac ar y ffôn.",
  },
  "women-only": {
    en: "Time and rooms for women only",
    cy: "Amser ac ystafelloedd i fenywod yn unig",
    priorities: ["COM-1", "COM-2"],
    aboutEn: "Groups and waiting rooms where only women are.",
    aboutCy: "Grwpiau ac ystafelloedd aros lle nad oes ond menywod.",
  },
  medicines: {
    en: "Medicines that follow you",
    cy: "Meddyginiaeth sy’n eich dilyn",
    priorities: ["CUS-2"],
    aboutEn: "Medicines that stop or are late after a move.",
    aboutCy: "Meddyginiaeth sy’n dod i ben neu’n hwyr ar ôl symud.",
  },
  prison: {
    en: "How far away prison is",
    cy: "Pa mor bell yw’r carchar",
    priorities: ["CUS-1"],
    aboutEn: "Distance to prison and what would be instead.",
    aboutCy: "Y pellter i’r carchar a beth fyddai yn ei le.",
  },
  "norfolk-near": {
    en: "Help near where I live",
    cy: "",
    priorities: ["NCT-1", "NCO-2"],
    aboutEn: "Distance, opening times and knowing what there is.",
    aboutCy: "",
  },
} as const;
export type DemoTheme = keyof typeof DEMO_THEMES;

const b = (en: string, cy: string): Bilingual => ({ en, cy });

/** Days after the day on which an entry is written, as it will be told. */
export type DayFrom = (days: number) => string;

export interface DemoEntry {
  theme: DemoTheme;
  body: string;
  /** Steps in order; all but the last are an earlier state of the same entry. Each is read, approved and published. */
  steps: readonly {
    content: (day: DayFrom) => ChangeContent;
    reader: { view: "true" | "not-true" | "unclear"; comment: string };
  }[];
  /** Stays a draft that waits for its reader. */
  isDraft?: boolean;
}

const entry =
  (weAsked: Bilingual, youSaid: Bilingual, weDid: Bilingual, detail: (day: DayFrom) => StateDetail) =>
  (day: DayFrom): ChangeContent => ({ weAsked, youSaid, weDid, detail: detail(day) });

const OPEN_QUESTION = b("We asked: what should we know?", "Fe wnaethon ni ofyn: beth ddylen ni ei wybod?");

export const DEMO_ENTRIES: readonly DemoEntry[] = [
  {
    theme: "transport",
    body: "opcc-north-wales",
    steps: [
      {
        content: entry(
          b(
            "We asked how you get to appointments.",
            "Fe wnaethon ni ofyn sut rydych chi’n cyrraedd apwyntiadau.",
          ),
          b(
            "You said one bus a day is not enough and fares eat the food money.",
            "Dywedoch chi nad yw un bws y dydd yn ddigon, a bod y costau’n mynd â’r arian bwyd.",
          ),
          b(
            "We are buying travel cards to give out at the first meeting.",
            "Rydym yn prynu cardiau teithio i’w rhoi yn y cyfarfod cyntaf.",
          ),
          (day) => ({
            state: "DOING",
            ownerRole: b("Head of commissioning", "Pennaeth comisiynu"),
            nextDate: day(21),
          }),
        ),
        reader: { view: "true", comment: "Clear. It says who and when. I would believe this." },
      },
      {
        content: entry(
          b(
            "We asked how you get to appointments.",
            "Fe wnaethon ni ofyn sut rydych chi’n cyrraedd apwyntiadau.",
          ),
          b(
            "You said one bus a day is not enough and fares eat the food money.",
            "Dywedoch chi nad yw un bws y dydd yn ddigon, a bod y costau’n mynd â’r arian bwyd.",
          ),
          b(
            "Every woman gets a travel card at her first meeting. No form and no receipts.",
            "Mae pob menyw yn cael cerdyn teithio yn ei chyfarfod cyntaf. Dim ffurflen a dim derbynebau.",
          ),
          (day) => ({
            state: "DID",
            whatChanged: b("A travel card at the first meeting.", "Cerdyn teithio yn y cyfarfod cyntaf."),
            where: b("At the women’s centres of North Wales.", "Yng nghanolfannau menywod Gogledd Cymru."),
            when: day(-3),
            proof: b(
              "The centres hold the cards and count how many were given out.",
              "Mae’r cardiau gan y canolfannau, sy’n cyfrif faint a roddwyd.",
            ),
          }),
        ),
        reader: {
          view: "true",
          comment: "I saw the cards at our centre. Please check that they work on the inland bus too.",
        },
      },
    ],
  },
  {
    theme: "welsh",
    body: "opcc-north-wales",
    steps: [
      {
        content: entry(
          OPEN_QUESTION,
          b(
            "You said you had to ask three times for somebody who speaks Welsh.",
            "Dywedoch chi fod yn rhaid ichi ofyn dair gwaith am rywun sy’n siarad Cymraeg.",
          ),
          b(
            "The first letter and the first call are now in Welsh and English, and you choose. You do not have to ask.",
            "Mae’r llythyr cyntaf a’r alwad gyntaf bellach yn Gymraeg ac yn Saesneg, a chi sy’n dewis. Does dim rhaid gofyn.",
          ),
          (day) => ({
            state: "DID",
            whatChanged: b(
              "Letters and first calls in both languages.",
              "Llythyrau a galwadau cyntaf yn y ddwy iaith.",
            ),
            where: b(
              "All services we pay for in North Wales.",
              "Pob gwasanaeth rydym yn talu amdano yng Ngogledd Cymru.",
            ),
            when: day(-7),
            proof: b(
              "We read a sample of twenty letters each month.",
              "Rydym yn darllen sampl o ugain llythyr bob mis.",
            ),
          }),
        ),
        reader: { view: "true", comment: "Mae'r Gymraeg yn naturiol. Diolch." },
      },
    ],
  },
  {
    theme: "same-person",
    body: "hmpps-wales",
    steps: [
      {
        content: entry(
          OPEN_QUESTION,
          b(
            "You said you tell your story four times and would like to tell it once.",
            "Dywedoch chi eich bod yn dweud eich stori bedair gwaith, ac yr hoffech ei dweud unwaith.",
          ),
          b(
            "We are trying one page that you write with your worker and decide who sees.",
            "Rydym yn rhoi cynnig ar un dudalen yr ydych yn ei hysgrifennu gyda’ch gweithiwr, a chi sy’n penderfynu pwy sy’n ei gweld.",
          ),
          (day) => ({
            state: "DOING",
            ownerRole: b("Probation lead for women", "Arweinydd prawf ar gyfer menywod"),
            nextDate: day(42),
          }),
        ),
        reader: {
          view: "true",
          comment: "Good that we decide who sees it. Say it in the first line if you can.",
        },
      },
    ],
  },
  {
    theme: "court",
    body: "womens-justice-blueprint",
    steps: [
      {
        content: entry(
          OPEN_QUESTION,
          b(
            "You said nobody explained court and you did not know which door.",
            "Dywedoch chi na wnaeth neb esbonio’r llys, ac nad oeddech yn gwybod pa ddrws.",
          ),
          b(
            "We will write one page in plain words with a map and the name of somebody to ask for.",
            "Byddwn yn ysgrifennu un dudalen mewn geiriau syml, gyda map ac enw rhywun i ofyn amdano.",
          ),
          (day) => ({
            state: "WILL",
            startDate: day(30),
            dependsOn: b("The courts agreeing to the map.", "Y llysoedd yn cytuno ar y map."),
            ownerRole: b("Blueprint lead for courts", "Arweinydd llysoedd y Glasbrint"),
          }),
        ),
        reader: {
          view: "unclear",
          comment: "Which courts? I would like to know if mine is one. Otherwise it is plain.",
        },
      },
    ],
  },
  {
    theme: "prison",
    body: "opcc-north-wales",
    steps: [
      {
        content: entry(
          b(
            "We asked at a workshop what would help families.",
            "Fe wnaethon ni ofyn mewn gweithdy beth fyddai’n helpu teuluoedd.",
          ),
          b(
            "You said a women’s prison should open in North Wales.",
            "Dywedoch chi y dylai carchar i fenywod agor yng Ngogledd Cymru.",
          ),
          b(
            "We can’t do this: prisons are run by the UK Government. We told them what you said. We are looking at help with travel for visits instead.",
            "Allwn ni ddim: Llywodraeth y DU sy’n rhedeg carchardai. Fe ddywedon ni wrthyn nhw beth ddywedoch chi. Yn lle hynny, rydym yn edrych ar help i deithio ar gyfer ymweliadau.",
          ),
          (day) => ({
            state: "CANT",
            reasonType: "not-ours",
            reason: b("It is not ours to decide.", "Nid ni sy’n penderfynu."),
            decidedBy: b("The Women in Justice Delivery Group", "Y Grŵp Cyflawni Menywod mewn Cyfiawnder"),
            optionsLookedAt: b(
              "A small residential house near home; help with the train; more video visits.",
              "Tŷ preswyl bach yn agos at adref; help gyda’r trên; rhagor o ymweliadau fideo.",
            ),
            wouldChangeAnswer: b(
              "If prisons in Wales became a matter for Wales.",
              "Pe bai carchardai yng Nghymru’n dod yn fater i Gymru.",
            ),
            reviewDate: day(180),
          }),
        ),
        reader: { view: "true", comment: "It hurts, but it is honest and it says what you do instead." },
      },
    ],
  },
  {
    theme: "children",
    body: "hmpps-wales",
    steps: [
      {
        content: entry(
          OPEN_QUESTION,
          b(
            "You said children need calls they can trust and a quieter room for visits.",
            "Dywedoch chi fod ar blant angen galwadau y gallan nhw ymddiried ynddyn nhw, ac ystafell dawelach ar gyfer ymweliadau.",
          ),
          b(
            "Nothing is decided yet. We are asking the prisons what they can change.",
            "Does dim wedi’i benderfynu eto. Rydym yn gofyn i’r carchardai beth allan nhw ei newid.",
          ),
          (day) => ({
            state: "NOTYET",
            missing: b("The prisons’ answer and what it would cost.", "Ateb y carchardai a’r gost."),
            decides: b("The governors", "Y llywodraethwyr"),
            date: day(60),
          }),
        ),
        reader: { view: "true", comment: "Fine as long as the date is kept." },
      },
    ],
  },
  {
    theme: "housing",
    body: "councils-north-wales",
    steps: [
      {
        content: entry(
          OPEN_QUESTION,
          b(
            "You said women come out on a Friday with nowhere to sleep.",
            "Dywedoch chi fod menywod yn dod allan ar ddydd Gwener heb unman i gysgu.",
          ),
          b(
            "Housing is for the councils. We sent them what you said and asked for an answer in writing.",
            "Mater i’r cynghorau yw tai. Fe anfonon ni’r hyn ddywedoch chi atyn nhw a gofyn am ateb ysgrifenedig.",
          ),
          (day) => ({
            state: "PASSED",
            body: b("The six councils of North Wales", "Chwe chyngor Gogledd Cymru"),
            sentOn: day(-10),
            answer: null,
            ownerRole: b("Housing lead of the engagement team", "Arweinydd tai’r tîm ymgysylltu"),
            nextDate: day(28),
          }),
        ),
        reader: { view: "true", comment: "Say so again when they have answered, also if the answer is no." },
      },
    ],
  },
  {
    theme: "women-only",
    body: "opcc-north-wales",
    steps: [
      {
        content: entry(
          OPEN_QUESTION,
          b(
            "You said women-only time matters and mixed waiting rooms are hard.",
            "Dywedoch chi fod amser i fenywod yn unig yn bwysig, a bod ystafelloedd aros cymysg yn anodd.",
          ),
          b(
            "We have heard this. We will answer by the date below.",
            "Rydym wedi clywed hyn. Byddwn yn ateb erbyn y dyddiad isod.",
          ),
          (day) => ({ state: "HEARD", answerBy: day(56) }),
        ),
        reader: { view: "true", comment: "Good to see it is not forgotten." },
      },
    ],
  },
  {
    theme: "medicines",
    body: "betsi-cadwaladr",
    isDraft: true,
    steps: [
      {
        content: entry(
          OPEN_QUESTION,
          b(
            "You said medicines stop when you move.",
            "Dywedoch chi fod meddyginiaeth yn dod i ben wrth symud.",
          ),
          b(
            "The health board will send a week’s medicine and the letter for the doctor on the day.",
            "Bydd y bwrdd iechyd yn anfon gwerth wythnos o feddyginiaeth, a’r llythyr i’r meddyg, ar y diwrnod.",
          ),
          (day) => ({
            state: "WILL",
            startDate: day(45),
            dependsOn: b(
              "A shared form with the prisons’ health teams.",
              "Ffurflen ar y cyd â thimau iechyd y carchardai.",
            ),
            ownerRole: b(
              "Health board lead for women in prison",
              "Arweinydd y bwrdd iechyd ar gyfer menywod yn y carchar",
            ),
          }),
        ),
        reader: { view: "true", comment: "" },
      },
    ],
  },
];

export const NORFOLK_ENTRY: DemoEntry = {
  theme: "norfolk-near",
  body: "opcc-norfolk",
  steps: [
    {
      content: (day) => ({
        weAsked: { en: "We asked: what should we know?" },
        youSaid: { en: "You said help is good but far away." },
        weDid: { en: "We are trying a visiting worker on the coast one day a week." },
        detail: { state: "DOING", ownerRole: { en: "Commissioning manager" }, nextDate: day(35) },
      }),
      reader: { view: "true", comment: "Plain and true. Say which day." },
    },
  ],
};

const TEAM = b(
  "The engagement team of the Office of the Police and Crime Commissioner",
  "Tîm ymgysylltu Swyddfa’r Comisiynydd Heddlu a Throsedd",
);

/** Closed: four questions. */
export const CLOSED_CONSULTATION: ConsultationContent = {
  title: b("Getting to appointments", "Cyrraedd apwyntiadau"),
  purpose: b(
    "We want to know what makes it hard or easy to get to appointments.",
    "Rydym eisiau gwybod beth sy’n ei gwneud yn anodd neu’n hawdd cyrraedd apwyntiadau.",
  ),
  canChange: b(
    "How fares are paid, times of appointments, and where we meet.",
    "Sut mae costau teithio’n cael eu talu, amserau apwyntiadau, a ble rydym yn cwrdd.",
  ),
  cannotChange: b(
    "Bus timetables. We pass on what you say to the councils.",
    "Amserlenni bysiau. Rydym yn pasio’r hyn rydych chi’n ei ddweud ymlaen i’r cynghorau.",
  ),
  audience: TEAM,
  level: "engagement",
  lundy: {
    space: b(
      "Online, on paper at the women’s centres, and at a workshop.",
      "Ar-lein, ar bapur yn y canolfannau menywod, ac mewn gweithdy.",
    ),
    voice: b(
      "Short questions in both languages; a worker can write for you.",
      "Cwestiynau byr yn y ddwy iaith; gall gweithiwr ysgrifennu ar eich rhan.",
    ),
    audience: TEAM,
    influence: b(
      "We publish what we did about each theme within twelve weeks.",
      "Rydym yn cyhoeddi beth wnaethon ni am bob thema o fewn deuddeg wythnos.",
    ),
  },
  languages: ["en", "cy"],
  monitoring: true,
  sections: [
    {
      code: "s1",
      title: b("Your way there", "Eich ffordd yno"),
      questions: [
        {
          code: "q1",
          kind: "one-choice",
          title: b("How do you mostly get there?", "Sut ydych chi’n cyrraedd fel arfer?"),
          choices: [
            { code: "bus", label: b("Bus", "Bws") },
            { code: "walk", label: b("On foot", "Ar droed") },
            { code: "lift", label: b("Somebody drives me", "Mae rhywun yn fy ngyrru") },
            { code: "other", label: b("Another way", "Ffordd arall") },
          ],
          preferNotToSay: true,
        },
        {
          code: "q2",
          kind: "yes-no-not-sure",
          title: b("Has the cost ever stopped you?", "A yw’r gost erioed wedi eich rhwystro?"),
          preferNotToSay: true,
        },
        {
          code: "q3",
          kind: "long-text",
          title: b("What would make it easier?", "Beth fyddai’n ei gwneud yn haws?"),
        },
        {
          code: "q4",
          kind: "several-choices",
          title: b("Which of these would you use?", "Pa rai o’r rhain fyddech chi’n eu defnyddio?"),
          choices: [
            { code: "card", label: b("A travel card", "Cerdyn teithio") },
            { code: "call", label: b("A call instead", "Galwad yn lle hynny") },
            { code: "near", label: b("Meeting nearer to me", "Cwrdd yn nes ataf") },
          ],
        },
      ],
    },
  ],
};

/** Open: six questions, linked to CTS-3. */
export const OPEN_CONSULTATION: ConsultationContent = {
  title: b("Hearing about help before court", "Clywed am gymorth cyn y llys"),
  purpose: b(
    "Some women hear about support when they are in police custody or waiting for court, and some never do. Tell us what it was like and what would help.",
    "Mae rhai menywod yn clywed am gymorth yn nalfa’r heddlu neu wrth aros am y llys, ac eraill byth yn clywed. Dywedwch wrthym sut brofiad oedd hynny a beth fyddai’n helpu.",
  ),
  canChange: b(
    "When and how you are told, who tells you, and what you are given to keep.",
    "Pryd a sut rydych chi’n cael gwybod, pwy sy’n dweud wrthych, a beth gewch chi i’w gadw.",
  ),
  cannotChange: b("What the court decides.", "Beth mae’r llys yn ei benderfynu."),
  audience: TEAM,
  level: "consultation",
  lundy: {
    space: b("Online, on paper, with a worker you choose.", "Ar-lein, ar bapur, gyda gweithiwr o’ch dewis."),
    voice: b("Six questions, and you may skip every one.", "Chwe chwestiwn, a gallwch hepgor pob un."),
    audience: TEAM,
    influence: b(
      "What we do about it is published within twelve weeks of the close.",
      "Byddwn yn cyhoeddi beth wnawn ni am hyn o fewn deuddeg wythnos i’r cau.",
    ),
  },
  languages: ["en", "cy"],
  monitoring: true,
  sections: [
    {
      code: "s1",
      title: b("When you were told", "Pan gawsoch chi wybod"),
      questions: [
        {
          code: "q1",
          kind: "yes-no-not-sure",
          title: b(
            "Did anyone tell you about support for women before court?",
            "A wnaeth unrhyw un ddweud wrthych am gymorth i fenywod cyn y llys?",
          ),
          preferNotToSay: true,
        },
        {
          code: "q2",
          kind: "several-choices",
          title: b("Who told you?", "Pwy ddywedodd wrthych?"),
          choices: [
            { code: "nurse", label: b("A nurse", "Nyrs") },
            { code: "police", label: b("The police", "Yr heddlu") },
            { code: "solicitor", label: b("My solicitor", "Fy nghyfreithiwr") },
            { code: "friend", label: b("A friend or family", "Ffrind neu deulu") },
            { code: "other", label: b("Somebody else", "Rhywun arall") },
          ],
          showWhen: { question: "q1", anyOf: ["yes"] },
        },
        {
          code: "q3",
          kind: "faces",
          title: b("How was it explained?", "Sut cafodd ei egluro?"),
          choices: [
            { code: "good", label: b("Well", "Yn dda") },
            { code: "middling", label: b("So-so", "Gweddol") },
            { code: "bad", label: b("Badly", "Yn wael") },
          ],
        },
      ],
    },
    {
      code: "s2",
      title: b("What would help", "Beth fyddai’n helpu"),
      questions: [
        {
          code: "q4",
          kind: "long-text",
          title: b("What should be different?", "Beth ddylai fod yn wahanol?"),
          help: b(
            "In your own words, as much or as little as you like.",
            "Yn eich geiriau eich hun, faint bynnag yr hoffech chi.",
          ),
        },
        {
          code: "q5",
          kind: "statements",
          title: b("Do you agree?", "Ydych chi’n cytuno?"),
          statements: [
            {
              code: "a",
              label: b("I want to be told again the day after.", "Dw i eisiau clywed eto y diwrnod wedyn."),
            },
            {
              code: "b",
              label: b(
                "I would rather hear it from a woman who has been there.",
                "Byddai’n well gen i glywed gan fenyw sydd wedi bod yno.",
              ),
            },
          ],
        },
        {
          code: "q6",
          kind: "one-choice",
          title: b(
            "Did you get this in the language you wanted?",
            "A gawsoch chi hyn yn yr iaith roeddech chi ei heisiau?",
          ),
          help: b(
            "This also tells us about the use of Welsh.",
            "Mae hyn hefyd yn dweud wrthym am ddefnyddio’r Gymraeg.",
          ),
          choices: [
            { code: "yes", label: b("Yes, I did", "Do, fe ges i") },
            { code: "asked", label: b("Only after asking", "Dim ond ar ôl gofyn") },
            { code: "no", label: b("No, I did not", "Naddo, ches i ddim") },
          ],
          preferNotToSay: true,
        },
      ],
    },
  ],
};

/**
 * What the invented women of the demo write, in Welsh and English. Nobody here is real, and no text is taken from
 * anywhere. They come in groups that share week, language, channel and choices, each group of ten or more, so that no
 * stored combination of these is rarer than the demo shows it to be (promise 15).
 */
import type { Stance } from "../../app/domain/themes/terms.ts";
import type { DemoTheme } from "./demo-answers.ts";

/** One passage: theme, stance and which sentence of the masked text, counted from 0. */
export type DemoCode = readonly [DemoTheme, Stance, number];

export interface DemoWords {
  say: string;
  codes: readonly DemoCode[];
}

const w = (say: string, ...codes: DemoCode[]): DemoWords => ({ say, codes });

/** Open feedback in English, in the first week. */
export const FIRST_EN: readonly DemoWords[] = [
  w(
    "There is one bus a day from where I live and it leaves before the school opens. I missed two appointments and was told I was not trying.",
    ["transport", "problem", 0],
    ["transport", "problem", 1],
  ),
  w("My worker Bethan at the women's centre rang before every appointment. It is the reason I kept going.", [
    "same-person",
    "praise",
    1,
  ]),
  w(
    "I told my story to the police, then the nurse, then the court, then probation. Please write it down once and ask me if you may share it.",
    ["same-person", "problem", 0],
    ["same-person", "idea", 1],
  ),
  w(
    "The taxi home from Wrexham cost more than my food for the week. Nobody said there was help with fares.",
    ["transport", "problem", 0],
    ["transport", "need", 1],
  ),
  w(
    "When I came out on a Friday I had a bag and no address. The housing office was shut until Monday.",
    ["housing", "problem", 0],
    ["housing", "problem", 1],
  ),
  w(
    "My children could not ring me because the number came up withheld and their nan does not answer those. A simple letter to the family would have helped.",
    ["children", "problem", 0],
    ["children", "idea", 1],
  ),
  w(
    "The group on Tuesdays is only women and I can breathe there. I would come twice a week if I could.",
    ["women-only", "praise", 0],
    ["women-only", "need", 1],
  ),
  w(
    "I stood outside the court and did not know which door. Somebody in a purple lanyard took me in and stayed, and I could have hugged her.",
    ["court", "problem", 0],
    ["court", "praise", 1],
  ),
  w(
    "My tablets were stopped for nine days when I moved. I did not ask for anything extra, only for what I already took.",
    ["medicines", "problem", 0],
    ["medicines", "need", 1],
  ),
  w(
    "A lift share from the centre would fix half of it. Two of us come from the same village and did not know.",
    ["transport", "idea", 0],
  ),
  w(
    "The visiting hall is loud and my youngest cries before we sit down. A room with a carpet and toys would change everything.",
    ["children", "problem", 0],
    ["children", "idea", 1],
  ),
  w(
    "You can ring me on 07700 900123 if you want, I am Donna. The mixed waiting room is where I meet people I am trying to stay away from.",
    ["women-only", "problem", 1],
  ),
];

/** Open feedback in Welsh, in the first week. */
export const FIRST_CY: readonly DemoWords[] = [
  w(
    "Does dim bws ar ôl chwech, felly alla i ddim dod i'r grŵp gyda'r nos. Mi faswn i'n hoffi dod.",
    ["transport", "problem", 0],
    ["transport", "need", 1],
  ),
  w(
    "Roedd yn rhaid i mi ofyn dair gwaith am rywun sy'n siarad Cymraeg. Dw i'n meddwl yn Gymraeg pan dw i wedi blino.",
    ["welsh", "problem", 0],
    ["welsh", "need", 1],
  ),
  w("Mae Siân o'r ganolfan yn fy nabod i. Dw i ddim yn gorfod dechrau o'r dechrau bob tro.", [
    "same-person",
    "praise",
    0,
  ]),
  w(
    "Ces i lythyr o'r llys yn Saesneg yn unig. Fe wnes i ei ddangos i'r ferch yn y siop er mwyn deall.",
    ["welsh", "problem", 0],
    ["court", "problem", 1],
  ),
  w(
    "Tacsi o Ben Llŷn i'r apwyntiad, trideg punt. Doedd gen i ddim ar ôl at y bwyd.",
    ["transport", "problem", 0],
    ["transport", "problem", 1],
  ),
  w(
    "Dylai'r plant gael siarad Cymraeg gyda'u mam ar y ffôn heb i neb gwyno. Dyna ein hiaith ni.",
    ["welsh", "need", 0],
    ["children", "need", 0],
  ),
  w(
    "Pan ddes i adre doedd dim lle i fynd ond soffa fy chwaer. Byddai ystafell fach am fis wedi bod yn ddigon.",
    ["housing", "problem", 0],
    ["housing", "idea", 1],
  ),
  w(
    "Mae amser i fenywod yn unig yn y ganolfan yn werth y byd. Plis peidiwch â'i dorri.",
    ["women-only", "praise", 0],
    ["women-only", "need", 1],
  ),
  w(
    "Wnaeth neb esbonio beth oedd yn mynd i ddigwydd yn y llys. Tudalen syml fyddai wedi helpu.",
    ["court", "problem", 0],
    ["court", "idea", 1],
  ),
  w(
    "Ddaeth fy meddyginiaeth ddim gyda fi. Bues i'n aros wythnos am y meddyg.",
    ["medicines", "problem", 0],
    ["medicines", "problem", 1],
  ),
];

/** The first consultation ("Getting to appointments"), in English: how it went, in words. */
export const CLOSED_EN: readonly DemoWords[] = [
  w("Two buses and a walk along the main road with the pushchair.", ["transport", "problem", 0]),
  w("Give the bus pass at the first meeting, not after three missed ones.", ["transport", "idea", 0]),
  w("A phone call instead would do for half of my appointments.", ["transport", "idea", 0]),
  w(
    "I can get there but not back before school is out.",
    ["transport", "problem", 0],
    ["children", "problem", 0],
  ),
  w("The centre paid my fare and did not make me fill in a form in front of everyone.", [
    "transport",
    "praise",
    0,
  ]),
  w("Appointments at ten, please, not at nine.", ["transport", "idea", 0]),
  w("Being late once should not count the same as not coming.", ["transport", "problem", 0]),
  w(
    "My worker drove me the first time and that got me through the door.",
    ["transport", "praise", 0],
    ["same-person", "praise", 0],
  ),
  w("The text message said the wrong town.", ["transport", "problem", 0]),
  w("I would go to the library in my town if somebody came there.", ["transport", "idea", 0]),
  w("I gave up asking for fares because of the receipts.", ["transport", "problem", 0]),
  w("It is the waiting afterwards, two hours in the rain.", ["transport", "problem", 0]),
];

/** The same in Welsh. */
export const CLOSED_CY: readonly DemoWords[] = [
  w("Mae'r bws yn mynd heibio heb stopio os yw'n llawn.", ["transport", "problem", 0]),
  w("Rhowch y tocyn bws yn y cyfarfod cyntaf.", ["transport", "idea", 0]),
  w("Galwad fideo yn Gymraeg fyddai'n gwneud y tro yn iawn.", ["transport", "idea", 0], ["welsh", "idea", 0]),
  w("Mae'r daith yn ddwy awr bob ffordd gyda'r babi.", ["transport", "problem", 0]),
  w("Roedd y ganolfan yn talu am y tacsi, chwarae teg.", ["transport", "praise", 0]),
  w("Gadewch inni ddewis yr amser.", ["transport", "idea", 0]),
  w("Dim signal yn y pentref, felly ches i mo'r neges.", ["transport", "problem", 0]),
  w("Dewch i'r neuadd bentref unwaith y mis.", ["transport", "idea", 0]),
  w("Mae cerdded y ffordd fawr yn y tywyllwch yn codi ofn arna i.", ["transport", "problem", 0]),
  w("Roedd y gyrrwr bws yn garedig, a dim ond hynny oedd ei angen.", ["transport", "praise", 0]),
];

/** Notes of a workshop at a women's centre, read back to the women who spoke. */
export const WORKSHOP: readonly DemoWords[] = [
  w(
    "We want a women's prison in North Wales so that our children can visit.",
    ["prison", "idea", 0],
    ["children", "need", 0],
  ),
  w(
    "Five hours there and five hours back for a two hour visit.",
    ["prison", "problem", 0],
    ["children", "problem", 0],
  ),
  w("If not a prison here, then help with the train.", ["prison", "idea", 0], ["transport", "need", 0]),
  w("It should be smaller and nearer, or not at all.", ["prison", "idea", 0]),
  w("My mum is seventy and she drove it every month.", ["prison", "problem", 0]),
  w("Ask us before you build anything.", ["prison", "idea", 0]),
  w(
    "A house with staff, near home, would do more good than a cell far away.",
    ["prison", "idea", 0],
    ["housing", "idea", 0],
  ),
  w("Video visits were good when they worked.", ["children", "praise", 0]),
  w("Somebody should tell the school, kindly, with the family's say so.", ["children", "idea", 0]),
  w(
    "Women from here get lost in England, nobody speaks Welsh to them.",
    ["welsh", "problem", 0],
    ["prison", "problem", 0],
  ),
];

/** The open consultation ("Hearing about help before court"), in English; not coded yet. */
export const OPEN_EN: readonly DemoWords[] = [
  w("Nobody mentioned it in the custody suite, I found the leaflet a year later."),
  w("The nurse told me about the women's centre and wrote the number on my hand."),
  w("Tell us when we have slept, not at four in the morning."),
  w("A card the size of a bank card that I can keep in my phone case."),
  w("My solicitor did not know there was anything for women."),
  w("I said no because I thought it was a punishment. Say that it is help."),
  w("It was good that I could ring her myself later and not decide there."),
  w("Ask somebody who has been through it to explain."),
  w("I was worried about who would pick the children up, I heard nothing else."),
  w("Put it on the wall of the waiting room in big letters."),
];

/** The same in Welsh. */
export const OPEN_CY: readonly DemoWords[] = [
  w("Wnaeth neb ddweud dim yn y ddalfa. Clywais i gan ffrind."),
  w("Cerdyn bach yn y ddwy iaith fyddai'n dda."),
  w("Roedd y nyrs yn siarad Cymraeg a dyna pryd y gwnes i wrando."),
  w("Rhowch amser inni feddwl cyn dweud ie neu na."),
  w("Do'n i ddim yn deall y geiriau yn y ffurflen."),
  w("Byddai'n well clywed gan fenyw sydd wedi bod yno."),
  w("Dywedwch yn glir na fydd gwrthod yn gwneud pethau'n waeth."),
  w("Dylai'r cyfreithiwr wybod am y ganolfan."),
  w("Galwad y diwrnod wedyn, dyna fyddai'n helpu."),
  w("Roedd gen i ofn, a doedd dim lle yn fy mhen i ddim byd arall."),
];

export type LastWeekFate = "waits" | "set-aside" | "to-safeguarding" | "answered";

/** Open feedback of last week, as the inbox has it now. */
export const LAST_WEEK: readonly {
  say: string;
  fate: LastWeekFate;
  reason?: "sent-twice" | "not-about-this";
}[] = [
  {
    say: "The new travel card works on the coast bus but not on the one that goes inland, so for us nothing changed.",
    fate: "answered",
  },
  { say: "Could the Tuesday group have one evening a month? Some of us work now.", fate: "waits" },
  {
    say: "My worker Rhian Pugh moved on and nobody told me who is next. I would like a name.",
    fate: "waits",
  },
  {
    say: "I was at the court in Caernarfon on 12 March and the screen had my first name on it for everyone. Please stop that.",
    fate: "waits",
  },
  { say: "Thank you for the leaflet in plain words, I read all of it.", fate: "waits" },
  {
    say: "My neighbour's little boy Jac, he is six, has been locked in the shed again this week, I hear him crying at night. We are at 14 Bryn Teg in Llanfair. Somebody needs to look.",
    fate: "to-safeguarding",
  },
  {
    say: "Thank you for the leaflet in plain words, I read all of it!",
    fate: "set-aside",
    reason: "sent-twice",
  },
  { say: "When is the bin collection on our street this week?", fate: "set-aside", reason: "not-about-this" },
  {
    say: "It would help to have a room to wait in with a door that closes, I shake when it is busy.",
    fate: "waits",
  },
  {
    say: "I came out in the spring and I am doing well. The centre found me the course and I start in January.",
    fate: "waits",
  },
];

/** Norfolk, in English: the comparator. */
export const NORFOLK: readonly DemoWords[] = [
  w("The women's hub in town is good but it is forty miles from me.", ["norfolk-near", "problem", 0]),
  w("Could somebody come out to the coast once a week?", ["norfolk-near", "idea", 0]),
  w("I was seen the same day and the kettle was on.", ["norfolk-near", "praise", 0]),
  w("My probation officer did not know the hub had a creche.", ["norfolk-near", "problem", 0]),
  w("Buses stop at five, the course ends at half past.", ["norfolk-near", "problem", 0]),
  w("More evenings please, we work in the fields all day.", ["norfolk-near", "need", 0]),
  w("It helped that the form was short.", ["norfolk-near", "praise", 0]),
  w("A van with a desk in it would do.", ["norfolk-near", "idea", 0]),
  w("I did not know there was anything for women at all.", ["norfolk-near", "problem", 0]),
  w("Keep the same worker for more than three months.", ["norfolk-near", "need", 0]),
];

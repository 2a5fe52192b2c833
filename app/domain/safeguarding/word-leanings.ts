/**
 * How far single words lean towards a disclosure (above 0) or away from one (below), for texts in which no cue of the
 * lexicons stands. Fitted by logistic regression with a weight penalty on the words of tests/data/safeguarding that
 * stand in at least four texts; a fit can only know the voices it was given, so the bars must be measured on texts
 * written after it.
 */
import type { RiskLanguage } from "./terms.ts";

/** Words in a window that is judged together; a longer text is judged window by window. */
const WINDOW_WORDS = 60;
const STEP_WORDS = 30;

interface Leanings {
  readonly base: number;
  /** A window is raised above this sum. */
  readonly raisedAbove: number;
  readonly words: ReadonlyMap<string, number>;
}

/** Whether the words of some window of the text lean towards a disclosure more than the language's mark. */
export function leansTowardsRisk(words: readonly { readonly text: string }[], lang: RiskLanguage): boolean {
  const { base, raisedAbove, words: leanings } = LEANINGS[lang];
  for (let from = 0; from === 0 || from + STEP_WORDS < words.length; from += STEP_WORDS) {
    const distinct = new Set(words.slice(from, from + WINDOW_WORDS).map((word) => word.text));
    let sum = base;
    for (const word of distinct) sum += leanings.get(word) ?? 0;
    if (sum > raisedAbove) return true;
  }
  return false;
}

const read = (text: string): ReadonlyMap<string, number> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map((entry) => {
        const [word = "", leaning = "0"] = entry.split(":");
        return [word, Number(leaning)] as const;
      }),
  );

const LEANINGS: Readonly<Record<RiskLanguage, Leanings>> = {
  en: {
    base: -1.55,
    raisedAbove: 0.3,
    words: read(`
    he:2.1 night:1.6 hes:1.5 told:1.5 way:1.5 ive:1.4 tonight:1.4 door:1.4 his:1.4 if:1.2 house:1.2 dont:1.2 baby:1.2
    him:1.1 make:1.1 getting:1.1 wont:1.1 been:1.1 shes:1.1 her:1.1 gonna:1 get:1 keep:1 little:1 sleeping:1 on:0.9
    for:0.9 keeps:0.9 only:0.9 sleep:0.9 even:0.9 them:0.9 havent:0.9 stopped:0.9 being:0.8 go:0.8 up:0.8 one:0.8
    into:0.8 be:0.8 cant:0.8 friend:0.8 knows:0.7 asking:0.7 so:0.7 theyll:0.7 theres:0.7 goes:0.7 quiet:0.7 bed:0.7
    nan:0.7 do:0.6 says:0.6 nice:0.6 home:0.6 walking:0.6 where:0.6 anyone:0.6 since:0.6 let:0.6 end:0.6 daughter:0.6
    officer:0.6 saying:0.6 how:0.6 last:0.5 nobody:0.5 with:0.5 would:0.5 there:0.5 hear:0.5 girls:0.5 out:0.5
    every:0.5 through:0.5 tell:0.5 has:0.5 comes:0.5 cut:0.5 days:0.5 boyfriend:0.5 work:0.5 hasnt:0.5 looking:0.5
    me:0.4 and:0.4 hell:0.4 when:0.4 believe:0.4 money:0.4 feel:0.4 know:0.4 this:0.4 all:0.4 allowed:0.4 which:0.4
    theyve:0.4 who:0.4 she:0.4 started:0.4 hostel:0.4 train:0.4 womens:0.4 your:0.4 my:0.3 im:0.3 scared:0.3 will:0.3
    down:0.3 in:0.3 live:0.3 car:0.3 id:0.3 see:0.3 minutes:0.3 put:0.3 always:0.3 its:0.3 myself:0.3 wait:0.3
    mental:0.3 dad:0.3 pay:0.3 worker:0.3 arm:0.3 wasnt:0.3 four:0.3 first:0.3 wish:0.3 didnt:0.3 face:0.3 morning:0.3
    by:0.2 kill:0.2 thank:0.2 to:0.2 ask:0.2 kids:0.2 have:0.2 gives:0.2 thing:0.2 time:0.2 their:0.2 anything:0.2
    over:0.2 man:0.2 waiting:0.2 someone:0.2 us:-0.2 it:-0.2 still:-0.2 now:-0.2 card:-0.2 prison:-0.2 new:-0.2
    staff:-0.2 other:-0.2 meetings:-0.2 school:-0.2 ten:-0.2 nothing:-0.2 lost:-0.2 refuge:-0.2 enough:-0.2 times:-0.2
    had:-0.3 partner:-0.3 the:-0.3 is:-0.3 chairs:-0.3 want:-0.3 good:-0.3 from:-0.3 day:-0.3 give:-0.3 too:-0.3
    owe:-0.3 came:-0.3 clean:-0.3 talk:-0.3 stop:-0.3 twice:-0.3 passed:-0.3 husband:-0.4 hit:-0.4 ex:-0.4 about:-0.4
    three:-0.4 probation:-0.4 does:-0.4 self:-0.4 next:-0.4 old:-0.4 hurt:-0.4 two:-0.4 missing:-0.4 away:-0.4
    our:-0.4 as:-0.4 violence:-0.4 hard:-0.4 creche:-0.4 welsh:-0.4 change:-0.4 explained:-0.4 bank:-0.4 a:-0.5
    that:-0.5 you:-0.5 were:-0.5 lovely:-0.5 wing:-0.5 police:-0.5 ago:-0.5 beat:-0.5 violent:-0.5 found:-0.5
    place:-0.5 five:-0.5 could:-0.5 story:-0.5 made:-0.5 bad:-0.5 sentence:-0.5 thought:-0.5 why:-0.6 no:-0.6 say:-0.6
    did:-0.6 took:-0.6 tutor:-0.6 best:-0.6 form:-0.6 read:-0.6 lot:-0.6 abuse:-0.6 son:-0.7 like:-0.7 court:-0.7
    never:-0.7 please:-0.7 children:-0.7 reception:-0.7 housing:-0.7 death:-0.7 helped:-0.7 but:-0.8 after:-0.8
    changed:-0.8 appointments:-0.8 we:-0.9 went:-0.9 more:-1 well:-1 help:-1 bus:-1 centre:-1.1 suicide:-1.1
    women:-1.1 used:-1.2 years:-1.2 asked:-1.2 should:-1.5 was:-1.7
  `),
  },
  cy: {
    base: -1.76,
    raisedAbove: 0,
    words: read(`
    nos:2.1 fo:2.1 on:1.7 babi:1.7 ty:1.6 mynd:1.5 alla:1.4 lawr:1.2 gwely:1.2 drwy:1.2 swyddog:1.2 e:1.1 dwi:1.1
    be:1.1 nhw:1.1 mae:1 wnaeth:1 byw:1 ers:1 byddai:1 stwff:1 fynd:1 os:0.9 ddweud:0.9 cysgu:0.9 ei:0.9 cadw:0.9
    hi:0.9 rhywun:0.9 tro:0.8 fi:0.8 ac:0.8 oed:0.8 gadael:0.8 merched:0.8 mraich:0.8 fe:0.7 na:0.7 dod:0.7 wedi:0.7
    dechrau:0.7 neis:0.7 hostel:0.7 dal:0.6 ddim:0.6 fydd:0.6 allan:0.6 imi:0.6 fod:0.6 ar:0.6 ydw:0.6 hun:0.6 ym:0.6
    pan:0.5 iddo:0.5 adre:0.5 ffordd:0.5 erbyn:0.5 dywedodd:0.5 crio:0.5 heb:0.5 nyrs:0.5 gwaith:0.5 mai:0.5 fy:0.4
    i:0.4 bob:0.4 mi:0.4 a:0.4 n:0.4 dweud:0.4 da:0.4 adref:0.4 arna:0.4 ofn:0.4 drws:0.4 mod:0.4 cymryd:0.4
    eisiau:0.4 well:0.4 garedig:0.4 bach:0.4 merch:0.4 nain:0.4 ohona:0.4 sal:0.4 o:0.3 neb:0.3 hyd:0.3 fel:0.3
    nesa:0.3 sgwennu:0.3 plis:0.3 ffonio:0.3 dy:0.3 w:0.3 dim:0.3 yma:0.3 ffrind:0.3 wneud:0.3 am:0.2 clywed:0.2
    un:0.2 dydy:0.2 gweld:0.2 sydd:0.2 does:0.2 popeth:0.2 awr:0.2 weld:0.2 bydd:0.2 gwener:0.2 ben:0.2 ges:0.2
    dyn:0.2 ysgol:0.2 hynny:0.2 gyda:-0.2 teimlo:-0.2 saff:-0.2 dimond:-0.2 ddod:-0.2 prawf:-0.2 apwyntiad:-0.2
    colli:-0.2 stafell:-0.2 chwaer:-0.2 aros:-0.2 wych:-0.2 amser:-0.2 y:-0.3 cael:-0.3 arian:-0.3 nawr:-0.3 wnes:-0.3
    cau:-0.3 churo:-0.3 eraill:-0.3 hwyr:-0.3 mwy:-0.3 dad:-0.3 farw:-0.3 wastad:-0.3 heddlu:-0.3 eich:-0.3 gawn:-0.3
    fwy:-0.3 gyrru:-0.3 deg:-0.3 ganolfan:-0.4 dda:-0.4 mab:-0.4 hir:-0.4 carchar:-0.4 lle:-0.4 jyst:-0.4 mewn:-0.4
    at:-0.4 beth:-0.4 creche:-0.4 tiwtor:-0.4 menywod:-0.4 modd:-0.4 anodd:-0.4 lladd:-0.5 chi:-0.5 llys:-0.5 ni:-0.5
    hunanniweidio:-0.5 ferched:-0.5 rhoi:-0.5 blentyn:-0.5 pam:-0.5 arol:-0.5 oedd:-0.5 hoffi:-0.5 gymraeg:-0.5
    cymraeg:-0.5 parcio:-0.5 ydi:-0.5 cafodd:-0.5 lifft:-0.5 mrifo:-0.6 ffurflen:-0.6 fenywod:-0.6 newid:-0.6
    ddydd:-0.6 help:-0.7 siarad:-0.7 torri:-0.7 ond:-0.7 achos:-0.7 swyddogion:-0.7 edrych:-0.7 grwp:-0.8 gen:-0.8
    ofyn:-0.8 erioed:-0.8 hoffwn:-0.8 mlynedd:-0.9 mhlant:-0.9 dylai:-0.9 hyfryd:-0.9 are:-1 oes:-1 cyn:-1 angen:-1.1
    ynol:-1.1 ces:-1.1 falch:-1.1 ro:-1.2 newydd:-1.2 bws:-1.3 roedd:-1.7
  `),
  },
};

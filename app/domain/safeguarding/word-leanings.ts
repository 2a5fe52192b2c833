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
    base: -1.49,
    raisedAbove: 0.3,
    words: read(`
    he:2 hes:1.5 ive:1.4 tonight:1.4 way:1.4 night:1.3 door:1.3 told:1.3 getting:1.3 shes:1.3 if:1.2
    house:1.2 keep:1.2 him:1.1 keeps:1.1 wont:1.1 been:1.1 her:1.1 baby:1.1 dont:1 make:1 his:1 up:1
    frightened:1 sleeping:1 gonna:0.9 down:0.9 on:0.9 home:0.9 sleep:0.9 get:0.9 even:0.9 one:0.9 into:0.9
    be:0.9 havent:0.9 cant:0.9 little:0.9 nobody:0.8 for:0.8 anyone:0.8 theres:0.8 stopped:0.8 friend:0.8
    gets:0.8 knows:0.7 asking:0.7 only:0.7 go:0.7 happens:0.7 since:0.7 its:0.7 boyfriend:0.7 bed:0.7
    officer:0.7 being:0.6 girls:0.6 through:0.6 them:0.6 let:0.6 end:0.6 goes:0.6 nan:0.6 saying:0.6 my:0.5
    last:0.5 hell:0.5 says:0.5 can:0.5 nice:0.5 hear:0.5 so:0.5 walking:0.5 where:0.5 see:0.5 minutes:0.5
    comes:0.5 myself:0.5 days:0.5 quiet:0.5 hasnt:0.5 hostel:0.5 man:0.5 box:0.5 someone:0.5 how:0.5
    monday:0.5 me:0.4 and:0.4 im:0.4 do:0.4 believe:0.4 would:0.4 are:0.4 there:0.4 know:0.4 out:0.4
    every:0.4 own:0.4 theyll:0.4 who:0.4 cut:0.4 ill:0.4 bruises:0.4 daughter:0.4 work:0.4 started:0.4
    flat:0.4 arm:0.4 brother:0.4 looking:0.4 street:0.4 your:0.4 when:0.3 leave:0.3 will:0.3 with:0.3
    live:0.3 money:0.3 feel:0.3 ask:0.3 here:0.3 allowed:0.3 car:0.3 which:0.3 id:0.3 they:0.3 theyve:0.3
    tell:0.3 has:0.3 tablets:0.3 wait:0.3 mental:0.3 time:0.3 dad:0.3 or:0.3 worker:0.3 anything:0.3
    over:0.3 train:0.3 four:0.3 womens:0.3 didnt:0.3 head:0.3 custody:0.3 morning:0.3 scared:0.2 kill:0.2
    in:0.2 thank:0.2 because:0.2 then:0.2 to:0.2 this:0.2 all:0.2 before:0.2 have:0.2 put:0.2 something:0.2
    always:0.2 she:0.2 same:0.2 pay:0.2 late:0.2 wasnt:0.2 wish:0.2 face:0.2 still:-0.2 back:-0.2 now:-0.2
    child:-0.2 does:-0.2 prison:-0.2 day:-0.2 other:-0.2 officers:-0.2 meetings:-0.2 owe:-0.2 family:-0.2
    thats:-0.2 lost:-0.2 nurse:-0.2 the:-0.3 it:-0.3 son:-0.3 chairs:-0.3 safe:-0.3 card:-0.3 new:-0.3
    away:-0.3 school:-0.3 came:-0.3 clean:-0.3 made:-0.3 refuge:-0.3 enough:-0.3 stop:-0.3 hit:-0.4 had:-0.4
    a:-0.4 drink:-0.4 partner:-0.4 ex:-0.4 is:-0.4 good:-0.4 three:-0.4 please:-0.4 from:-0.4 probation:-0.4
    self:-0.4 say:-0.4 two:-0.4 missing:-0.4 our:-0.4 wing:-0.4 give:-0.4 as:-0.4 violence:-0.4 creche:-0.4
    change:-0.4 explained:-0.4 times:-0.4 twice:-0.4 passed:-0.4 husband:-0.5 that:-0.5 about:-0.5 you:-0.5
    old:-0.5 ago:-0.5 found:-0.5 place:-0.5 wrong:-0.5 bad:-0.5 welsh:-0.5 sentence:-0.5 bank:-0.5
    danger:-0.5 thought:-0.5 court:-0.6 but:-0.6 lovely:-0.6 no:-0.6 police:-0.6 did:-0.6 beat:-0.6
    five:-0.6 reception:-0.6 could:-0.6 hard:-0.6 story:-0.6 best:-0.6 read:-0.6 lot:-0.6 abuse:-0.6
    drives:-0.6 doing:-0.6 us:-0.7 like:-0.7 want:-0.7 children:-0.7 why:-0.7 took:-0.7 housing:-0.7
    death:-0.7 tutor:-0.7 helped:-0.7 violent:-0.8 help:-0.8 died:-0.8 form:-0.8 changed:-0.8
    appointments:-0.8 well:-0.9 went:-0.9 after:-0.9 bus:-0.9 more:-1 never:-1 we:-1.1 suicide:-1.1
    centre:-1.2 years:-1.2 women:-1.2 asked:-1.3 used:-1.5 should:-1.6 was:-1.9
  `),
  },
  cy: {
    base: -1.78,
    raisedAbove: 0,
    words: read(`
    nos:2.1 fo:2 on:1.7 ty:1.6 babi:1.6 alla:1.5 mynd:1.4 byddai:1.4 dwi:1.3 lawr:1.3 gwely:1.3 wnaeth:1.2
    be:1.2 nhw:1.2 e:1.1 gadael:1.1 swyddog:1.1 ddweud:1 ers:1 fydda:1 drwy:1 rhywun:1 fynd:1 mae:0.9 os:0.9
    ei:0.9 na:0.9 iddo:0.9 cadw:0.9 stwff:0.9 tro:0.8 ac:0.8 cysgu:0.8 oed:0.8 hi:0.8 dechrau:0.8 mraich:0.8
    fi:0.7 dod:0.7 imi:0.7 merched:0.7 hostel:0.7 mai:0.7 fe:0.6 dal:0.6 fydd:0.6 allan:0.6 wedi:0.6 ar:0.6
    llun:0.6 hun:0.6 ffordd:0.6 neis:0.6 dyn:0.6 ym:0.6 mi:0.5 ddim:0.5 dweud:0.5 ofn:0.5 pan:0.5 byw:0.5
    fod:0.5 plis:0.5 checio:0.5 ydw:0.5 adre:0.5 dywedodd:0.5 crio:0.5 heb:0.5 fy:0.4 i:0.4 a:0.4 n:0.4
    da:0.4 adref:0.4 arna:0.4 drws:0.4 fel:0.4 gweld:0.4 ffonio:0.4 yma:0.4 garedig:0.4 bach:0.4 bwyta:0.4
    nain:0.4 wneud:0.4 fflat:0.4 ohona:0.4 stryd:0.4 nyrs:0.4 sal:0.4 mrawd:0.4 bob:0.3 o:0.3 gan:0.3 un:0.3
    hyd:0.3 nesa:0.3 sgwennu:0.3 dy:0.3 eisiau:0.3 well:0.3 dim:0.3 erbyn:0.3 byd:0.3 ffrind:0.3 hynny:0.3
    gwaith:0.3 plant:0.2 neb:0.2 gartref:0.2 hefyd:0.2 clywed:0.2 does:0.2 popeth:0.2 awr:0.2 weld:0.2 w:0.2
    merch:0.2 ges:0.2 ein:0.2 ysgol:0.2 iawn:0.2 mab:-0.2 dimond:-0.2 dydd:-0.2 eu:-0.2 dad:-0.2 cwrs:-0.2
    wych:-0.2 felly:-0.2 amser:-0.2 deg:-0.2 y:-0.3 cael:-0.3 gyda:-0.3 arian:-0.3 teimlo:-0.3 saff:-0.3
    cau:-0.3 prawf:-0.3 apwyntiad:-0.3 siarad:-0.3 colli:-0.3 churo:-0.3 eraill:-0.3 hwyr:-0.3 heddlu:-0.3
    eich:-0.3 gawn:-0.3 fwy:-0.3 ganolfan:-0.4 dda:-0.4 wnes:-0.4 at:-0.4 mwy:-0.4 blentyn:-0.4 beth:-0.4
    farw:-0.4 creche:-0.4 tiwtor:-0.4 menywod:-0.4 ddydd:-0.4 modd:-0.4 gyrru:-0.4 nad:-0.4 sut:-0.4
    chi:-0.5 hir:-0.5 carchar:-0.5 lle:-0.5 llys:-0.5 ni:-0.5 hunanniweidio:-0.5 jyst:-0.5 chwaer:-0.5
    ferched:-0.5 rhoi:-0.5 ofyn:-0.5 rheoli:-0.5 achos:-0.5 anghywir:-0.5 oedd:-0.5 codi:-0.5 byth:-0.5
    anodd:-0.5 parcio:-0.5 lifft:-0.5 mini:-0.5 mrifo:-0.6 lladd:-0.6 mewn:-0.6 pam:-0.6 arol:-0.6
    hoffi:-0.6 fenywod:-0.6 newid:-0.6 gymraeg:-0.6 cymraeg:-0.6 cafodd:-0.6 grwp:-0.7 ffurflen:-0.7
    cyn:-0.7 edrych:-0.7 help:-0.8 torri:-0.8 swyddogion:-0.8 mhlant:-0.8 hoffwn:-0.8 are:-0.9 gen:-0.9
    erioed:-0.9 hyfryd:-0.9 mlynedd:-1 dylai:-1 angen:-1.1 ond:-1.1 ces:-1.1 oes:-1.1 bws:-1.2 ynol:-1.2
    falch:-1.2 ro:-1.3 newydd:-1.3 roedd:-1.8
  `),
  },
};

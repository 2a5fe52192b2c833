/**
 * Which passwords are refused: too short, too long, or what a guesser tries first. Works without any network: the
 * well-known words and keyboard walks are here, and a password that is nothing but them, however repeated, padded
 * or spelt, is refused. No rule about kinds of character (NIST SP 800-63B 3.1.1.2). Source: promise 39.
 */
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from "./terms.ts";

export type PasswordWeakness = "password-short" | "password-long" | "password-common" | "password-own";

/** `about`: name, address and other words an attacker would know of this person. Length is counted in characters. */
export function passwordWeakness(
  password: string,
  about: readonly string[] = [],
): PasswordWeakness | undefined {
  const length = [...password.normalize("NFKC")].length;
  if (length < PASSWORD_MIN_LENGTH) return "password-short";
  if (length > PASSWORD_MAX_LENGTH) return "password-long";
  const plain = plainly(password);
  const own = about
    .flatMap((text) => text.split(/[^\p{L}\p{N}]+/u))
    .map(plainly)
    .filter((word) => word.length >= 3);
  if (remainder(plain, KNOWN).length < MIN_OWN_CHARACTERS) return "password-common";
  if (own.length && remainder(plain, new Set([...KNOWN, ...own])).length < MIN_OWN_CHARACTERS)
    return "password-own";
  return undefined;
}

/** What must be left when everything well known has been taken out. */
const MIN_OWN_CHARACTERS = 6;

const SPELT: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
  "|": "i",
};

/** Lower case, without accents and without signs between. */
const plainly = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@$!|]/gu, "");

/** The text without well-known words (also as usually disguised), runs, years, and anything that repeats. */
function remainder(plain: string, known: ReadonlySet<string>): string {
  let rest = withoutRuns(onePeriod(plain));
  for (const spelling of [rest, [...rest].map((letter) => SPELT[letter] ?? letter).join("")]) {
    const left = withoutWords(spelling, known);
    if (left.length < rest.length) rest = left;
  }
  return onePeriod(rest.replace(/(19|20)\d\d/g, "").replace(/[^\p{L}\p{N}]/gu, ""));
}

/** `abcabcabc` is `abc` three times, and says no more. */
function onePeriod(text: string): string {
  for (let period = 1; period <= text.length / 2; period++) {
    if ([...text].every((letter, index) => letter === text[index % period])) return text.slice(0, period);
  }
  return text;
}

/** Takes out three or more of the same, or of a walk along the alphabet, the digits or a keyboard row, either way. */
function withoutRuns(text: string): string {
  let kept = text.replace(/(.)\1{2,}/gu, "$1");
  for (const walk of WALKS) {
    for (const way of [walk, [...walk].reverse().join("")]) {
      for (let length = way.length; length >= 4; length--) {
        for (let start = 0; start + length <= way.length; start++)
          kept = kept.replaceAll(way.slice(start, start + length), "");
      }
    }
  }
  return kept;
}

function withoutWords(text: string, known: ReadonlySet<string>): string {
  let kept = text;
  for (const word of [...known].sort((a, b) => b.length - a.length)) kept = kept.replaceAll(word, "");
  return kept;
}

const WALKS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qwertzuiop",
  "azertyuiop",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
  "qazwsxedcrfvtgbyhnujm",
  "q1w2e3r4t5y6u7i8o9p0",
  "1q2w3e4r5t6y7u8i9o0p",
  "zaq12wsxcde34rfvbgt56yhnmju7",
  "741852963",
  "147258369",
];

/** Words that lists of leaked passwords are made of, English and Welsh, and those of this product and its field. */
const KNOWN: ReadonlySet<string> = new Set(
  `password passwort passw0rd pass word cyfrinair cyfrinach letmein welcome croeso admin administrator gweinyddwr root
  login signin user guest test testing tester changeme change default secret secure security private system server
  master mistress qwerty asdf zxcv dragon monkey sunshine princess iloveyou love loveyou lovely football rugby cricket
  baseball basketball hockey soccer superman batman spiderman starwars pokemon pikachu shadow michael jordan charlie
  thomas daniel jessica ashley nicole jennifer michelle hannah george william andrew joshua matthew robert david james
  liverpool arsenal chelsea everton manchester united wrexham cardiff swansea caerdydd abertawe wrecsam cymru wales
  welsh cymraeg ddraig goch draig dydd nos bore hiraeth cariad cwtch norfolk norwich london england britain scotland
  ireland summer winter spring autumn gwanwyn haf hydref gaeaf january february march april june july august september
  october november december ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi tachwedd rhagfyr monday
  tuesday wednesday thursday friday saturday sunday freedom whatever trustno correcthorsebatterystaple correct horse
  battery staple hello hola helo bore da computer internet google facebook microsoft apple samsung windows linux
  ubuntu oracle postgres mysql minecraft fortnite flower blossom rainbow butterfly angel heaven jesus christ god
  blessed family mother father sister brother baby babygirl babyboy honey sweetheart darling sugar chocolate cookie
  banana orange purple yellow green blue black white silver golden ginger pepper cheese coffee whisky kitten puppy
  tiger lion eagle falcon panther wolf phoenix matrix ninja samurai warrior knight wizard hunter killer maverick
  mustang ferrari porsche mercedes corvette harley yamaha honda toyota access account accounts office work team
  staff company business service services support justice prison probation police court women woman menywod merched
  cyfiawnder carchar heddlu cydlais voices together strategy programme example sample demo temp temporary please
  the and for you are not this that with from your our my is it of to in on abc xyz abcd`
    .split(/\s+/)
    .filter((word) => word.length >= 3),
);

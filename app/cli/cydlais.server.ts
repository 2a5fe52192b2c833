/** The operator's command line: which words run what. Source: docs/commands.md. */
import type { ServerBuild } from "@remix-run/node";
import { backup, restore } from "./backup.server.ts";
import { demoCodes } from "./demo-codes.server.ts";
import { complain, readText, say, WrongFile } from "./files.server.ts";
import { bench } from "./bench.server.ts";
import { keysMake, keysPublic, keysRotate } from "./keys.server.ts";
import { seedScale } from "./seed-scale.server.ts";
import { staffAdd } from "./staff-add.server.ts";
import { strategyImport } from "./strategy-import.server.ts";
import { auditVerify, migrate, retentionRun, shuffle } from "./upkeep.server.ts";
import { screeningDecide } from "./screening-decide.ts";
import { suppressFile } from "./suppress.ts";
import { redactLines } from "./redact.ts";
import { riskLines } from "./risk.ts";

interface FileAnswer {
  exitCode: 0 | 2;
  stdout: string;
  stderr: string;
}

interface Command {
  words: string;
  takes: string;
  does: string;
  run: (rest: string[], build: ServerBuild) => number | Promise<number>;
}

/** A command that answers from one file alone and touches nothing else. */
const onFile = (words: string, does: string, decide: (text: string) => FileAnswer): Command => ({
  words,
  takes: "FILE",
  does,
  run: ([file, ...more]) => {
    if (!file || more.length) return wrongWords(words, "FILE");
    const answer = decide(readText(file));
    if (answer.stdout) process.stdout.write(answer.stdout);
    if (answer.stderr) process.stderr.write(answer.stderr);
    return answer.exitCode;
  },
});

const COMMANDS: readonly Command[] = [
  { words: "migrate", takes: "", does: "bring the database up to date and load what ships", run: migrate },
  { words: "keys make", takes: "FILE", does: "make the secrets of a new installation", run: keysMake },
  {
    words: "keys public",
    takes: "FROM TO",
    does: "write the keys file of a public process, without private keys",
    run: keysPublic,
  },
  {
    words: "keys rotate",
    takes: "",
    does: "seal everything to a new staff key and drop the old one; can be stopped and run again",
    run: keysRotate,
  },
  {
    words: "staff add",
    takes: "EMAIL NAME ROLE[,ROLE]",
    does: "print a one-time link with which somebody joins the staff",
    run: staffAdd,
  },
  {
    words: "strategy import",
    takes: "FILE",
    does: "add a strategy, or a new version of one",
    run: strategyImport,
  },
  {
    words: "backup",
    takes: "FILE",
    does: "write FILE (content) and FILE.keys (wrapped keys), both encrypted",
    run: backup,
  },
  {
    words: "restore",
    takes: "FILE",
    does: "restore FILE with FILE.keys into an empty database and verify it",
    run: restore,
  },
  {
    words: "audit verify",
    takes: "",
    does: "walk the audit chain and name the first row that was changed",
    run: auditVerify,
  },
  { words: "shuffle", takes: "", does: "re-write the rows of the last weeks in random order", run: shuffle },
  { words: "retention run", takes: "", does: "delete what has run out, keys first", run: retentionRun },
  {
    words: "seed scale",
    takes: "[N]",
    does: "fill an installation for measuring with N invented contributions",
    run: seedScale,
  },
  {
    words: "demo codes",
    takes: "",
    does: "print how to sign in to the demo, with codes of now",
    run: demoCodes,
  },
  { words: "bench", takes: "[--only FIGURE]", does: "measure, one JSON object a line", run: bench },
  onFile("screening decide", "re-run the decision rules on an exported screening", screeningDecide),
  onFile("redact", "find identifying details in texts, one JSON object a line", redactLines),
  onFile("risk", "run the safeguarding lexicon on texts, one JSON object a line", riskLines),
  onFile("suppress", "protect the small numbers of a table", suppressFile),
];

/** Runs one command and returns the exit status: 0 done, 1 failed, 2 wrong words or a wrong file. */
export async function cydlais(words: string[], build: ServerBuild): Promise<number> {
  if (!words.length || ["help", "--help", "-h"].includes(words[0]!)) return help();
  const command = [...COMMANDS]
    .sort((a, b) => b.words.length - a.words.length)
    .find(({ words: name }) => words.slice(0, name.split(" ").length).join(" ") === name);
  if (!command) {
    complain(`There is no command '${words.slice(0, 2).join(" ")}'. See: npx cydlais help`);
    return 2;
  }
  try {
    return await command.run(words.slice(command.words.split(" ").length), build);
  } catch (error) {
    if (error instanceof WrongFile) {
      complain(error.message);
      return 2;
    }
    complain(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

function wrongWords(words: string, takes: string): number {
  complain(`Usage: npx cydlais ${words} ${takes}   (- reads standard input)`);
  return 2;
}

function help(): number {
  const names = COMMANDS.map(({ words, takes }) => `${words} ${takes}`.trim());
  const width = Math.max(...names.map((name) => name.length));
  say("npx cydlais COMMAND\n");
  COMMANDS.forEach(({ does }, index) => say(`  ${names[index]!.padEnd(width)}  ${does}`));
  say(
    "\nSettings are read from the environment: DATA_DIR, DATABASE_URL, MIGRATE_DATABASE_URL, KEYS_FILE. Formats are described in docs/formats.",
  );
  return 0;
}

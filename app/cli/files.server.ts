/** How the operator's commands read a file or standard input, and speak. */
import { readFileSync } from "node:fs";

export const say = (text: string): void => void process.stdout.write(text + "\n");
export const complain = (text: string): void => void process.stderr.write(text + "\n");

export class WrongFile extends Error {}

/** The text of a file; `-` is standard input. Throws `WrongFile` with a reason an operator can act on. */
export function readText(file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file === "-" ? 0 : file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === "ENOENT"
        ? "there is no such file"
        : code === "EISDIR"
          ? "it is a folder"
          : code === "EACCES"
            ? "it may not be read"
            : code
              ? `it cannot be read (${code})`
              : "it is not UTF-8";
    throw new WrongFile(`${file}: ${why}`);
  }
}

/** Properties over many made-up cases, the same ones in every run unless FAST_CHECK_SEED says otherwise. */
import fc from "fast-check";

const seed = Number(process.env["FAST_CHECK_SEED"] ?? 20_261_122);
fc.configureGlobal({ seed });

export { fc };

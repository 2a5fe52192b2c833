import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { isLanguage } from "../../web/language.ts";
import { everyProgramme } from "../../web/programme.server.ts";

/** `/cy`: the only programme of that language, or the choice. */
export async function loader({ params }: LoaderFunctionArgs) {
  if (!isLanguage(params.lang)) throw new Response(null, { status: 404 });
  const places = (await everyProgramme()).filter((programme) =>
    programme.languages.includes(params.lang as "en" | "cy"),
  );
  throw redirect(places.length === 1 ? `/${params.lang}/${places[0]!.slug}` : "/");
}

export default function LanguageHome() {
  return null;
}

import type { PageFrame } from "../ui/participant-page.tsx";

/** `meta` of every participant route: the neutral title alone, no description, nothing for other sites to preview. */
export const pageMeta = ({ data }: { data: unknown }) => [
  { title: (data as { frame?: PageFrame } | undefined)?.frame?.title ?? "Cydlais" },
];

import type { PageFrame } from "../ui/participant-page.tsx";

/** `meta` of every participant route: the neutral title alone, no description, nothing for other sites to preview. */
export const pageMeta = ({ data }: { data: unknown }) => [
  { title: (data as { frame?: PageFrame } | undefined)?.frame?.title ?? "Cydlais" },
];

/** The same for a page that a feed reader can follow: the loader gives the address of its feed. */
export const pageMetaWithFeed = ({ data }: { data: unknown }) => {
  const feed = (data as { feed?: string } | undefined)?.feed;
  return [
    ...pageMeta({ data }),
    ...(feed ? [{ tagName: "link", rel: "alternate", type: "application/atom+xml", href: feed }] : []),
  ];
};

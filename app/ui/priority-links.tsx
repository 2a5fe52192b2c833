/** The priorities that a page is about, by what they are called; the code beside it is how other pages and papers name it. */
export function PriorityLinks({
  priorities,
  home,
}: {
  priorities: readonly { code: string; title: { text: string; lang?: string | undefined } }[];
  /** Address of the programme, `/en/nw`. */
  home: string;
}) {
  return (
    <ul className="mt-1">
      {priorities.map(({ code, title }) => (
        <li key={code}>
          <a
            className="inline-flex min-h-11 items-center py-1"
            href={`${home}/priorities/${code}`}
            lang={title.lang}
          >
            {title.text}
          </a>{" "}
          <span className="whitespace-nowrap text-small text-muted">{code}</span>
        </li>
      ))}
    </ul>
  );
}

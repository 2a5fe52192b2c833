/** A part of an information page: a heading, a paragraph or a plain list. */
import type { ReactNode } from "react";

export interface InformationText {
  title: string;
  text?: string;
  items?: string[];
}

export function InformationSection({
  title,
  text,
  items,
  children,
}: InformationText & { children?: ReactNode }) {
  return (
    <section className="mt-10">
      <h2 className="text-large">{title}</h2>
      {text && <p className="mt-2">{text}</p>}
      {items && <PlainList items={items} />}
      {children}
    </section>
  );
}

export function PlainList({ items }: { items: string[] }) {
  return (
    <ul className="mt-2 grid list-disc gap-2 pl-6">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

import type { Output } from "../../../../core/contract.ts";
import { DocumentText } from "./DocumentText.tsx";
import { ListField } from "./ListField.tsx";
import { Group, Parts } from "./Parts.tsx";
import type { Section } from "./sections.ts";

/** One page of the editor. */
export function SectionPart({ section, opened }: { section: Section; opened: Output<"year.programme.open"> }) {
  const [part] = section.parts;
  if (section.key === "document") return <DocumentText opened={opened} />;
  return (
    <section aria-label={section.label}>
      <h3>{section.label}</h3>
      {section.key === "head" ? (
        <Parts parts={section.parts} path={[]} fixed={["id"]} />
      ) : part?.node.kind === "list" ? (
        <ListField node={part.node} label={part.label} path={[part.key]} optional={part.optional} />
      ) : (
        part && <Group node={part.node} path={[part.key]} />
      )}
    </section>
  );
}

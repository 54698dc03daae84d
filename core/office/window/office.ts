import { seatOf } from "../../consolidation/situation.ts";
import type { Checked, Output } from "../../contract.ts";
import { byLine } from "../../programme/document-lines.ts";
import { cleanLine } from "../../text/clean.ts";
import type { Desk } from "../desk.ts";
import { OfficeError } from "../errors.ts";
import { documentOf, requireProgramme } from "../programmes.ts";
import { words as officeWords } from "../words.ts";
import { words } from "./words.ts";

/** The office as its settings say, with what its programme offers. */
export async function showOffice(desk: Desk): Promise<Output<"office.show">> {
  const { store, programme, dataFolder, version, today } = desk;
  const [settings, revision, lastChangedAt] = await Promise.all([
    store.settings(),
    store.revision(),
    store.lastChangedAt(),
  ]);
  const seat = seatOf({ programme, seat: settings.seat });
  return {
    office: settings.office,
    superior: settings.superior,
    place: settings.place,
    signer: settings.signer,
    seat: settings.seat,
    seats: programme.seats.map(({ code, label }) => ({ code, label })),
    programme: {
      id: programme.id,
      year: programme.year,
      title: programme.title,
      issuer: programme.issuer,
      place: programme.place,
    },
    fields: programme.fields.map(({ code, number, label, short }) => ({ code, number, label, short })),
    flags: programme.targets.flatMap((target) =>
      target.kind === "min-per-unit" && target.flag !== null
        ? [{ code: target.flag, label: target.flagLabel ?? target.label, unitKinds: target.unitKinds }]
        : [],
    ),
    appendices: programme.appendices
      .filter(({ code }) => seat.appendices.includes(code))
      .map(({ code, label, defaultLayout }) => ({ code, label, defaultLayout })),
    revision,
    lastChangedAt,
    dataFolder,
    version,
    today,
  };
}

/** Changes what is named; a blank is as good as not said. */
export async function saveOffice(desk: Desk, input: Checked<"office.save">): Promise<Output<"office.save">> {
  const { store, programme } = desk;
  const seats = programme.seats.map(({ code }) => code);
  if (input.seat !== undefined && !seats.includes(input.seat)) {
    throw new OfficeError("invalid", officeWords.noSeat(input.seat, seats.join(", ")));
  }
  const office = input.office === undefined ? undefined : cleanLine(input.office);
  if (office === "") throw new OfficeError("invalid", words.emptyOffice);
  await store.saveSettings({
    ...(office === undefined ? {} : { office }),
    ...(input.superior === undefined ? {} : { superior: said(input.superior) }),
    ...(input.place === undefined ? {} : { place: said(input.place) }),
    ...(input.seat === undefined ? {} : { seat: input.seat }),
    ...(input.signer === undefined
      ? {}
      : {
          signer: {
            authority: said(input.signer.authority),
            title: said(input.signer.title),
            name: said(input.signer.name),
          },
        }),
  });
  return showOffice(desk);
}

/** The guidance document by line (`L29` → its sentence); blank lines are left out. Throws `not-found` where its words are not kept. */
export async function programmeLines(
  desk: Desk,
  { id }: Checked<"programmes.lines">,
): Promise<Output<"programmes.lines">> {
  const document = await documentOf(desk, await requireProgramme(desk, id));
  if (document.length === 0) throw new OfficeError("not-found", words.noSource(id));
  return byLine(document);
}

function said(text: string | null): string | null {
  const clean = text === null ? "" : cleanLine(text);
  return clean === "" ? null : clean;
}

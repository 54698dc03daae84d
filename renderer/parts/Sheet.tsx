import type { ReactNode } from "react";

/** A screen's outermost box with its heading and what may be done on it. */
export function Screen(props: { title: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <div className="screen">
      <header className="screen-head">
        <h1>{props.title}</h1>
        {props.actions}
      </header>
      {props.children}
    </div>
  );
}

/** A sheet of paper on the desk: one matter with its heading. */
export function Sheet(props: { title: string; beside?: ReactNode; className?: string; children: ReactNode }) {
  return (
    <section className={`sheet ${props.className ?? ""}`} aria-label={props.title}>
      <header className="sheet-head">
        <h2>{props.title}</h2>
        {props.beside}
      </header>
      {props.children}
    </section>
  );
}

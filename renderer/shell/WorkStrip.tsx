import { Button, Progress } from "antd";
import { cancelWork, useWork } from "../host/work.ts";
import { shellWords } from "../words/shell.ts";

/** How far the long work under way is, with a way to stop it; nothing while there is none. */
export function WorkStrip() {
  const work = useWork();
  if (!work) return null;
  const percent = work.of > 0 ? Math.round((work.done / work.of) * 100) : 0;
  return (
    <section className="work" aria-label={work.title}>
      <strong>{work.title}</strong>
      <Progress
        className="work-bar"
        percent={percent}
        status="active"
        showInfo={work.of > 0}
        format={() => `${work.done}/${work.of}`}
        aria-label={work.title}
      />
      <span className="work-what" title={work.what}>
        {fileName(work.what)}
      </span>
      <Button onClick={cancelWork} disabled={work.cancelling}>
        {work.cancelling ? shellWords.cancelling : shellWords.cancel}
      </Button>
    </section>
  );
}

/** Where a file lies on the disk is of no interest here, and too long for the strip. */
function fileName(what: string): string {
  return what.split(/[/\\]/u).at(-1) ?? what;
}

import { Alert, Button } from "antd";

/** Things to be said of places of the programme; each leads there. */
export function Points(props: {
  title: string;
  tone: "error" | "warning";
  points: readonly { path: string; place: string; message: string }[];
  onGo?: (path: string) => void;
}) {
  const { title, tone, points, onGo } = props;
  if (points.length === 0) return null;
  return (
    <Alert
      className="points"
      type={tone}
      title={
        <details open={tone === "error"}>
          <summary>{title}</summary>
          <ul>
            {points.map(({ path, place, message }) => (
              <li key={`${path} ${message}`}>
                {onGo ? (
                  <Button type="link" size="small" onClick={() => onGo(path)}>
                    {place}
                  </Button>
                ) : (
                  <b>{place}</b>
                )}
                : {message}
              </li>
            ))}
          </ul>
        </details>
      }
    />
  );
}

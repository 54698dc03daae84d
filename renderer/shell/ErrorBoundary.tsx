import { Button, Result } from "antd";
import { useNavigate, useRouteError } from "react-router";
import { shellWords } from "../words/shell.ts";
import { ROUTES } from "./routes.ts";

/** Stands in for a screen that failed; the frame around it goes on working. */
export function ScreenError() {
  const error = useRouteError();
  const navigate = useNavigate();
  const words = shellWords.crash;
  return (
    <Result
      status="error"
      title={words.title}
      subTitle={words.message}
      extra={[
        <Button key="again" type="primary" onClick={() => window.location.reload()}>
          {words.again}
        </Button>,
        <Button key="home" onClick={() => navigate(ROUTES.overview)}>
          {words.home}
        </Button>,
      ]}
    >
      <pre className="crash-text">{error instanceof Error ? error.message : String(error)}</pre>
    </Result>
  );
}

/** An address that leads nowhere. */
export function MissingPage() {
  const navigate = useNavigate();
  return (
    <Result
      status="warning"
      title={shellWords.missing.title}
      extra={
        <Button type="primary" onClick={() => navigate(ROUTES.overview)}>
          {shellWords.missing.home}
        </Button>
      }
    />
  );
}

import { Button, Card, Form, Input, Radio, Select } from "antd";
import { useState } from "react";
import type { Input as CallInput, Output } from "../../../core/contract.ts";
import { host, perform } from "../../host/host.ts";
import { capitalised } from "../../parts/format.ts";
import { firstRunWords as words } from "../../words/first-run.ts";
import { UnitsQuestion } from "./UnitsQuestion.tsx";
import { unitListFile } from "./unitLines.ts";
import type { UnitsAnswer } from "./unitsAnswer.ts";

type Offered = Output<"workplace.guidance">;

interface Answers {
  programme: string;
  seat: string;
  office: string;
}

/** Programme, seat, name and units of the clerk's own office. */
export function OwnOffice(props: {
  state: Output<"workplace.state">;
  busy: boolean;
  working: boolean;
  onStart: (input: CallInput<"workplace.create">) => void;
  onError: (error: Error) => void;
}) {
  const [carried, setCarried] = useState<{ token: string; programme: Offered } | null>(null);
  const programmes = [
    ...(carried ? [carried.programme] : []),
    ...props.state.programmes.filter(({ id }) => id !== carried?.programme.id),
  ];
  const [form] = Form.useForm<Answers>();
  const [units, setUnits] = useState<UnitsAnswer>({ way: "type", text: "", kinds: {}, ready: [], open: 0, file: null });
  // With several guidances the clerk says which; a wrong one would count against the wrong targets.
  const only = programmes.length === 1 ? programmes[0]?.id : undefined;
  const chosen = Form.useWatch("programme", form) ?? only;
  const seats = programmes.find(({ id }) => id === chosen)?.seats ?? [];

  async function start(answers: Answers): Promise<void> {
    try {
      const list = await unitToken(units);
      const guidance = carried?.programme.id === answers.programme ? { guidance: carried.token } : {};
      props.onStart({ ...answers, ...guidance, office: answers.office.trim(), ...(list ? { units: list } : {}) });
    } catch (error) {
      props.onError(error instanceof Error ? error : new Error(String(error)));
    }
  }

  async function takeGuidance(): Promise<void> {
    try {
      const [file] = await host.chooseFiles("guidance");
      if (!file) return;
      const programme = await perform("workplace.guidance", { path: file.token });
      setCarried({ token: file.token, programme });
      form.setFieldsValue({ programme: programme.id });
      form.resetFields(["seat"]);
    } catch (error) {
      props.onError(error instanceof Error ? error : new Error(String(error)));
    }
  }

  return (
    <Card size="small" className="first-run-own">
      <h2>{words.own.title}</h2>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={props.busy || !props.state.writable}
        initialValues={{ programme: only }}
        onFinish={(answers) => void start(answers)}
      >
        <Form.Item
          name="programme"
          label={words.own.programme}
          rules={[{ required: true, message: words.own.programmeRequired }]}
        >
          <Select
            placeholder={words.own.programmeHint}
            options={programmes.map(({ id, year, title, issuer, place }) => ({
              value: id,
              label: words.own.programmeOf(year, issuer, place),
              title: capitalised(title),
            }))}
            onChange={() => form.resetFields(["seat"])}
          />
        </Form.Item>
        <p className="plain">
          <Button size="small" onClick={() => void takeGuidance()}>
            {words.own.guidance}
          </Button>
        </p>
        {chosen && (
          <Form.Item name="seat" label={words.own.seat} rules={[{ required: true, message: words.own.seatRequired }]}>
            <Radio.Group options={seats.map(({ code, label }) => ({ value: code, label }))} />
          </Form.Item>
        )}
        <Form.Item
          name="office"
          label={words.own.office}
          extra={words.own.officeNote}
          rules={[{ required: true, whitespace: true, message: words.own.officeRequired }]}
        >
          <Input placeholder={words.own.officeHint} maxLength={200} />
        </Form.Item>
        <UnitsQuestion answer={units} onChange={setUnits} onError={props.onError} />
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          loading={props.working}
          disabled={units.open > 0 || props.busy}
        >
          {words.own.action}
        </Button>
      </Form>
    </Card>
  );
}

async function unitToken(answer: UnitsAnswer): Promise<string | undefined> {
  if (answer.way === "file") return answer.file?.token;
  if (answer.way === "later" || answer.ready.length === 0) return undefined;
  const [token] = await host.takeFiles([unitListFile(answer.ready)]);
  return token?.token;
}

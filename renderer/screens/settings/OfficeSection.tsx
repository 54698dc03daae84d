import { App, Button, Form, Input, Radio } from "antd";
import { useEffect } from "react";
import type { Output } from "../../../core/contract.ts";
import { useAction, useWritable } from "../../host/queries.ts";
import { ErrorNote } from "../../parts/ErrorNote.tsx";
import { settingsWords } from "../../words/settings.ts";

const words = settingsWords.office;

interface Answers {
  office: string;
  superior: string;
  place: string;
  seat: string;
  authority: string;
  position: string;
  signer: string;
}

/** Whose papers these are: names, seat, place and who signs. */
export function OfficeSection({ office }: { office: Output<"office.show"> }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Answers>();
  const save = useAction("office.save");
  const writable = useWritable();

  // Another window may have saved: untouched fields follow, those being typed in stay.
  useEffect(() => {
    if (!form.isFieldsTouched()) form.setFieldsValue(answersOf(office));
  }, [form, office]);

  function send(answers: Answers): void {
    const blank = (text: string) => text.trim() || null;
    const input = {
      office: answers.office.trim(),
      superior: blank(answers.superior),
      place: blank(answers.place),
      seat: answers.seat,
      signer: { authority: blank(answers.authority), title: blank(answers.position), name: blank(answers.signer) },
    };
    save.mutate(input, {
      onSuccess: (saved) => {
        form.resetFields();
        form.setFieldsValue(answersOf(saved));
        void message.success(words.saved);
      },
    });
  }

  return (
    <Form<Answers>
      form={form}
      layout="vertical"
      requiredMark={false}
      className="office-form"
      disabled={!writable}
      initialValues={answersOf(office)}
      onFinish={send}
    >
      {save.isError && <ErrorNote error={save.error} />}
      <div className="office-columns">
        <div>
          <Form.Item name="superior" label={words.superior} extra={words.superiorExtra}>
            <Input placeholder={words.superiorHint} maxLength={200} />
          </Form.Item>
          <Form.Item
            name="office"
            label={words.office}
            extra={words.officeExtra}
            rules={[{ required: true, whitespace: true, message: words.officeRequired }]}
          >
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="place" label={words.place} extra={words.placeExtra}>
            <Input placeholder={words.placeHint} maxLength={100} />
          </Form.Item>
          <Form.Item
            name="seat"
            label={words.seat}
            extra={
              <>
                {words.seatExtra} {words.sends(office.appendices.map(({ label }) => label).join("; "))}
              </>
            }
          >
            <Radio.Group options={office.seats.map(({ code, label }) => ({ value: code, label }))} />
          </Form.Item>
        </div>
        <fieldset>
          <legend>{words.signerTitle}</legend>
          <Form.Item name="authority" label={words.authority}>
            <Input placeholder={words.authorityHint} maxLength={120} />
          </Form.Item>
          <Form.Item name="position" label={words.position}>
            <Input placeholder={words.positionHint} maxLength={120} />
          </Form.Item>
          <Form.Item name="signer" label={words.name}>
            <Input placeholder={words.nameHint} maxLength={120} />
          </Form.Item>
        </fieldset>
      </div>
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {words.save}
      </Button>{" "}
      <Button
        onClick={() => {
          form.resetFields();
          form.setFieldsValue(answersOf(office));
        }}
      >
        {words.reset}
      </Button>
    </Form>
  );
}

function answersOf({ office, superior, place, seat, signer }: Output<"office.show">): Answers {
  return {
    office,
    superior: superior ?? "",
    place: place ?? "",
    seat,
    authority: signer.authority ?? "",
    position: signer.title ?? "",
    signer: signer.name ?? "",
  };
}

const base64 = (text: string | Buffer) => Buffer.from(text).toString("base64");
const word = (text: string) => `=?utf-8?B?${base64(text)}?=`;

/** An e-mail as mail programs save it, with a picture of its signature. */
export function mail(
  head: { from: string; subject: string; date: string },
  text: string,
  files: Record<string, string>,
): string {
  const parts = Object.entries(files).map(
    ([name, content]) =>
      `--b\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${base64(content)}\r\n`,
  );
  const picture = `--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: inline; filename="chu-ky.png"\r\n\r\n${base64("x")}\r\n`;
  return [
    `From: ${word(head.from)} <van.thu@example.vn>`,
    `Subject: ${word(head.subject)}`,
    `Date: ${head.date}`,
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    `--b\r\nContent-Type: text/plain; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(text)}\r\n`,
    ...parts,
    picture,
    "--b--\r\n",
  ].join("\r\n");
}

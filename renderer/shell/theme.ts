import type { ThemeConfig } from "antd";

/** Colours that screens draw with themselves; the same stand as CSS variables in base.css. */
export const colours = {
  accent: "#1c5687",
  ink: "#1f2529",
  quiet: "#566067",
  line: "#dcdfdb",
  paper: "#ffffff",
  desk: "#f3f4f1",
  good: "#1d6b3a",
  warn: "#8a5300",
  bad: "#a8261c",
} as const;

/** Calm and dense: paper-white content, one accent, nothing smaller than 14 px, nothing to hit below 32 px. */
export const theme: ThemeConfig = {
  hashed: false,
  token: {
    colorPrimary: colours.accent,
    colorInfo: colours.accent,
    colorLink: colours.accent,
    colorSuccess: colours.good,
    colorWarning: colours.warn,
    colorError: colours.bad,
    colorText: colours.ink,
    colorTextSecondary: colours.quiet,
    colorTextTertiary: "#616b72",
    colorTextPlaceholder: "#6b757c",
    colorTextDescription: colours.quiet,
    colorBorder: "#bfc5c2",
    colorBorderSecondary: colours.line,
    colorBgLayout: colours.desk,
    colorBgContainer: colours.paper,
    fontFamily: '"Segoe UI", "Noto Sans", "DejaVu Sans", Arial, sans-serif',
    fontSize: 14,
    fontSizeSM: 14,
    controlHeight: 32,
    controlHeightSM: 32,
    borderRadius: 4,
    wireframe: false,
    motionDurationMid: "0.1s",
    motionDurationSlow: "0.15s",
  },
  components: {
    Layout: { headerBg: colours.paper, siderBg: colours.paper, bodyBg: colours.desk },
    Table: { cellPaddingBlockSM: 6, cellPaddingInlineSM: 10, headerBg: "#eef0ec", headerColor: colours.ink },
    Menu: { itemHeight: 40, itemBorderRadius: 4, itemSelectedBg: "#e3edf5" },
    Button: { primaryShadow: "none", defaultShadow: "none" },
    Tag: { defaultBg: "#eef0ec" },
    Card: { bodyPaddingSM: 14 },
    Form: { itemMarginBottom: 14, verticalLabelPadding: "0 0 4px" },
  },
};

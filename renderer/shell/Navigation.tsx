import {
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  CalendarOutlined,
  DashboardOutlined,
  FileTextOutlined,
  InboxOutlined,
  SettingOutlined,
  TableOutlined,
} from "@ant-design/icons";
import { Badge, Layout } from "antd";
import type { ReactNode } from "react";
import { NavLink } from "react-router";
import { useOperation } from "../host/queries.ts";
import { shellWords } from "../words/shell.ts";
import { ROUTES } from "./routes.ts";

const ICONS: Record<keyof typeof ROUTES, ReactNode> = {
  overview: <DashboardOutlined aria-hidden />,
  inbox: <InboxOutlined aria-hidden />,
  register: <TableOutlined aria-hidden />,
  vetting: <AuditOutlined aria-hidden />,
  units: <BankOutlined aria-hidden />,
  calendar: <CalendarOutlined aria-hidden />,
  statistics: <BarChartOutlined aria-hidden />,
  papers: <FileTextOutlined aria-hidden />,
  settings: <SettingOutlined aria-hidden />,
};

/** The parts of the program, and how many files wait in Tiếp nhận. */
export function Navigation({ office }: { office: string }) {
  const waiting = useOperation("review.list", {}).data?.length ?? 0;
  const parts = Object.keys(ROUTES) as (keyof typeof ROUTES)[];
  return (
    <Layout.Sider width={196} className="side" theme="light">
      <div className="side-title">
        <strong>{shellWords.appName}</strong>
        <span>{office}</span>
      </div>
      <nav aria-label={shellWords.navigation}>
        {parts.map((part) => (
          <NavLink key={part} to={ROUTES[part]} className="side-link">
            {ICONS[part]}
            <span>{shellWords.screens[part]}</span>
            {part === "inbox" && waiting > 0 && (
              <Badge count={waiting} overflowCount={999} color="#8a5300" title={shellWords.waiting(waiting)} />
            )}
          </NavLink>
        ))}
      </nav>
    </Layout.Sider>
  );
}

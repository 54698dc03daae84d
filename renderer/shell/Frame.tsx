import { Layout } from "antd";
import { Outlet } from "react-router";

/** Navigation at the left, the state of things on top, a screen inside. */
export function Frame(_: { writable: boolean }) {
  return (
    <Layout className="frame">
      <Outlet />
    </Layout>
  );
}

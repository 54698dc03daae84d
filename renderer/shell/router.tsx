import { createHashRouter, Navigate } from "react-router";
import CalendarScreen from "../screens/calendar/index.tsx";
import InboxScreen from "../screens/inbox/index.tsx";
import NextYearScreen from "../screens/next-year/index.tsx";
import OverviewScreen from "../screens/overview/index.tsx";
import PapersScreen from "../screens/papers/index.tsx";
import RegisterScreen from "../screens/register/index.tsx";
import ReviewScreen from "../screens/review/index.tsx";
import SettingsScreen from "../screens/settings/index.tsx";
import StatisticsScreen from "../screens/statistics/index.tsx";
import UnitsScreen from "../screens/units/index.tsx";
import VettingScreen from "../screens/vetting/index.tsx";
import { MissingPage, ScreenError } from "./ErrorBoundary.tsx";
import { Gate } from "./Gate.tsx";
import { NEXT_YEAR, ROUTES } from "./routes.ts";

/** The screens by address; kept after the # so that the same build works from a file and from a server. */
export function createAppRouter() {
  const screens = [
    { path: ROUTES.overview, element: <OverviewScreen /> },
    { path: ROUTES.inbox, element: <InboxScreen /> },
    { path: `${ROUTES.inbox}/:id`, element: <ReviewScreen /> },
    { path: ROUTES.register, element: <RegisterScreen /> },
    { path: ROUTES.vetting, element: <VettingScreen /> },
    { path: ROUTES.units, element: <UnitsScreen /> },
    { path: ROUTES.calendar, element: <CalendarScreen /> },
    { path: ROUTES.statistics, element: <StatisticsScreen /> },
    { path: ROUTES.papers, element: <PapersScreen /> },
    { path: `${ROUTES.papers}/:code`, element: <PapersScreen /> },
    { path: ROUTES.settings, element: <SettingsScreen /> },
    { path: NEXT_YEAR, element: <NextYearScreen /> },
  ];
  return createHashRouter([
    {
      element: <Gate />,
      errorElement: <ScreenError />,
      children: [
        { index: true, element: <Navigate to={ROUTES.overview} replace /> },
        ...screens.map((screen) => ({ ...screen, errorElement: <ScreenError /> })),
        { path: "*", element: <MissingPage /> },
      ],
    },
  ]);
}

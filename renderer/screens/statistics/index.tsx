export default function StatisticsScreen() {
  return null;
}

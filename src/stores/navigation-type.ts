/** How the browser came to this page: by a link or a form, by a reload, or by "back" and "forward". */
export function navigationType(): NavigationTimingType | undefined {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return visit?.type;
}

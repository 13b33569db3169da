import { instance } from '@viz-js/viz';

/** An SVG in an <img> follows the reader's choice of light or dark by itself. */
const STYLE = `<style>
text { fill: #1f2a2e; font-family: Helvetica, Arial, sans-serif; }
.node :is(path, polygon) { fill: #e6f0ee; stroke: #2c665e; }
.cluster path { fill: none; stroke: #8a9a9a; }
.edge path { stroke: #55666a; }
.edge polygon { fill: #55666a; stroke: #55666a; }
@media (prefers-color-scheme: dark) {
  text { fill: #e8eeee; }
  .node :is(path, polygon) { fill: #1d3a37; stroke: #7fbdb3; }
  .cluster path { stroke: #71807f; }
  .edge path { stroke: #a9b7b7; }
  .edge polygon { fill: #a9b7b7; stroke: #a9b7b7; }
}
</style>`;

/** Draws a graph in the DOT language as an SVG that can be read in light and in dark. */
export async function svgOf(dot: string): Promise<string> {
  const viz = await instance();
  const svg = viz.renderString(dot, { format: 'svg' });
  return svg.slice(svg.indexOf('<svg')).replace(/(?<=<svg[^>]*>)/, `\n${STYLE}`);
}

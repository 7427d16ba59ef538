import { type Box, escaped, lookOf, type Panel, panelSvg } from './panel.ts';

/** Panels of one kind beside each other, all with the same curves, and what they are called. */
export type PlotRow = { title: string; panels: readonly Panel[] };

const [WIDTH, PANEL_WIDTH, LEGEND_LEFT] = [900, 240, 638] as const;
const [TOP, ROW_HEIGHT, PANEL_HEIGHT] = [66, 206, 130] as const;
const LEFTS = [64, 374] as const;

const STYLE = `text{font:12px system-ui,sans-serif;fill:#222}.title{font-weight:600;font-size:13px}.head{font-weight:600;font-size:16px}.grid{stroke:#ddd;fill:none}.linear{stroke:#888;stroke-dasharray:5 4;fill:none}`;

const legendOf = ({ panels: [panel] }: PlotRow, top: number): string =>
  (panel?.curves ?? [])
    .map(({ name }, at) => {
      const { colour, mark } = lookOf(at);
      const y = top + 10 + at * 19;
      return `<path d="M${LEGEND_LEFT},${y}h22" stroke="${colour}" stroke-width="1.6"/><path d="${mark}" fill="${colour}" transform="translate(${LEGEND_LEFT + 11},${y})"/><text x="${LEGEND_LEFT + 30}" y="${y + 4}">${escaped(name)}</text>`;
    })
    .join('');

const rowSvg = (row: PlotRow, at: number): string => {
  const top = TOP + at * ROW_HEIGHT + 26;
  const panels = row.panels.map((panel, column) => {
    const box: Box = { left: LEFTS[column] ?? LEFTS[0], top, width: PANEL_WIDTH, height: PANEL_HEIGHT };
    return panelSvg(panel, box);
  });
  return `<text class="title" x="12" y="${top - 12}">${escaped(row.title)}</text>\n${panels.join('\n')}\n${legendOf(row, top)}`;
};

/** All of it as one SVG file on white, which says what it shows also to those who cannot see it. */
export const plotSvg = (title: string, inWords: string, rows: readonly PlotRow[]): string => {
  const height = TOP + rows.length * ROW_HEIGHT;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title desc">
<title id="title">${escaped(title)}</title>
<desc id="desc">${escaped(inWords)}</desc>
<style>${STYLE}</style>
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
<text class="head" x="12" y="26">${escaped(title)}</text>
<path class="linear" d="M12,46h34"/><text x="54" y="50">what grows as n does; both axes are logarithmic</text>
${rows.map(rowSvg).join('\n')}
</svg>
`;
};

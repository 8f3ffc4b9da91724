/** The report's style sheet. */
import { COLOUR } from "./palette.ts";

export const STYLE = `
:root{color-scheme:light;--ink:${COLOUR.ink};--faint:${COLOUR.faint};--line:${COLOUR.line};--paper:${COLOUR.paper};--sheet:${COLOUR.sheet};--holds:${COLOUR.holds};--fails:${COLOUR.fails}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;background:var(--paper)}
body{margin:0;color:var(--ink);font:500 18px/1.5 "Alegreya Sans",sans-serif}
header,main{max-width:1060px;margin:0 auto;padding:0 24px}
header{padding-top:48px}
h1,h2,h3{font-family:"Alegreya",serif;font-weight:800;line-height:1.15;margin:0;text-wrap:balance}
h1{font-size:clamp(34px,6vw,58px)}
h2{font-size:clamp(28px,4vw,40px);margin-top:72px}
h3{font-size:24px}
.over{margin:0 0 4px;font:italic 400 22px/1.2 "Alegreya",serif;color:var(--faint)}
.lead{max-width:46em;margin:12px 0 0}
.count{font-size:24px;margin:24px 0 0}
.plan{color:var(--faint);margin:0}
nav{display:flex;flex-wrap:wrap;gap:4px 24px;margin-top:20px;padding-top:8px;border-top:2px solid var(--line)}
a{color:inherit;text-decoration-color:var(--faint);text-underline-offset:3px}
nav a{padding:10px 0;font-weight:700}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--holds);outline-offset:2px;border-radius:4px}
.glance{list-style:none;margin:24px 0 0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:8px}
.glance a{display:flex;flex-wrap:wrap;align-items:center;gap:2px 8px;min-height:100%;padding:8px 12px;background:var(--sheet);border-radius:6px;text-decoration:none;align-content:flex-start}
.glance .of{margin-left:auto;color:var(--faint);font-size:16px}
.glance .name{order:2;flex-basis:100%;font-size:16px;line-height:1.2}
.marks{order:3;flex-basis:100%;display:flex;flex-wrap:wrap;gap:4px;padding:4px 0 2px}
.marks i{width:10px;height:10px;background:var(--holds);border-radius:50%}
.marks i.short{background:var(--fails);border-radius:0;transform:rotate(45deg) scale(.9)}
figure{margin:24px 0 0;padding:20px 24px 12px;background:var(--sheet);border-radius:6px;break-inside:avoid}
.reading{margin:4px 0 12px;max-width:46em;overflow-wrap:anywhere}
.plot text{font-variant-numeric:lining-nums tabular-nums}
.plot svg{display:block;width:100%;height:auto}
.narrow{display:none}
.narrow svg{max-width:334px;margin:0 auto}
details{margin-top:8px;border-top:1px solid var(--line)}
summary{cursor:pointer;padding:10px 0;font-weight:700;min-height:44px}
.scroll{overflow-x:auto;padding-bottom:8px}
table{border-collapse:collapse;font-size:16px;line-height:1.35;font-variant-numeric:tabular-nums lining-nums}
th,td{text-align:left;vertical-align:top;padding:4px 16px 4px 0;border-bottom:1px solid var(--line);font-weight:500}
thead th{font-weight:700;white-space:nowrap}
tbody th{font-weight:700;white-space:nowrap}
td:nth-child(n+3){white-space:nowrap}
td.short{color:var(--fails);font-weight:700}
td.holds{color:var(--holds)}
main{padding-bottom:72px}
@media (max-width:760px){
body{font-size:17px}header{padding-top:28px}header,main{padding-left:12px;padding-right:12px}
figure{padding:16px 12px 8px}h2{margin-top:48px}
.wide{display:none}.narrow{display:block}
.glance{grid-template-columns:repeat(auto-fill,minmax(104px,1fr))}.glance a{padding:8px}}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{
html,body{background:#fff}body{font-size:11pt}header,main{max-width:none;padding:0}
figure,.glance a{background:none;border:1px solid var(--line)}
.wide{display:block}.narrow{display:none}nav{display:none}
h2{break-after:avoid}*{print-color-adjust:exact}
.plot svg{max-height:24cm}
.scroll{overflow:visible}table{font-size:8pt}td:nth-child(n+3),tbody th{white-space:normal}}
`;

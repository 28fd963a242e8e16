import { htmlPage, serve } from './package/support/index.mjs'; import { open } from './package/support/browser.mjs'; import { allFive, widgets } from './package/support/widgets.mjs';
const site = await serve(); const page = await open(site.page(htmlPage(allFive('convention'), {script:'', head:'<script src="/bedside/embed.js" defer></script>'})));
await new Promise(r=>setTimeout(r,4000));
for (const l of await page.getByRole('heading',{level:2}).getByRole('link').all()) console.log(await l.evaluate(e=>[e.outerHTML, e.getRootNode().host?.localName, e.parentElement.outerHTML, e.parentElement.parentElement.outerHTML.slice(0,200)]));
await page.context().close(); await site.close();

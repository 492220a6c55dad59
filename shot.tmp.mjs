import { chromium } from 'playwright-core'
const [,, url, out, w='1280', scheme='light'] = process.argv
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--headless','--no-sandbox','--disable-gpu','--disable-background-networking'] })
const c = await b.newContext({ viewport:{width:+w,height:900}, colorScheme:scheme }); const p = await c.newPage()
p.on('console', m => console.log(m.type(), m.text())); p.on('pageerror', e => console.log('exc', e.message))
await p.goto(url); await p.waitForTimeout(+(process.env.WAIT ?? 6000)); await p.screenshot({ path: out, fullPage: true }); console.log(await p.evaluate(()=>document.documentElement.scrollWidth)); await b.close()

import { chromium } from "playwright-core";
const b = await chromium.launch({executablePath:"/usr/bin/chromium",args:["--no-sandbox","--disable-gpu"]});
const shots = JSON.parse(process.argv[2]);
for (const [name,path,w,dark] of shots){
  const c = await b.newContext({viewport:{width:w,height:900},colorScheme:dark?"dark":"light"});
  const p = await c.newPage(); await p.goto("http://127.0.0.1:8791"+path);
  const over = await p.evaluate(()=>document.documentElement.scrollWidth-innerWidth);
  console.log(name, "overflow", over);
  await p.screenshot({path:`/tmp/offices/${name}.png`,fullPage:true}); await c.close();
}
await b.close();

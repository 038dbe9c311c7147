// The form saves itself after a while without typing and when its page is left. Without this everything works, by its
// buttons. Nothing is kept in the browser.
(() => {
  const form = document.querySelector("form.report[data-saved]");
  if (!form) return;
  const status = form.querySelector("[role=status]");
  const QUIET_MS = 20000;
  let hour = status.dataset.hour;
  let timer, gone, busy = false, stopped = false;

  const said = () => {
    const all = new URLSearchParams(new FormData(form));
    for (const name of [...all.keys()]) if (name === "once" || name.startsWith("base.")) all.delete(name);
    return all.toString();
  };
  let kept = said();

  const tell = (text) => { status.textContent = text; };
  const fill = (text, time) => text.replace("HH:MM", time);
  const clock = () => new Date().toTimeString().slice(0, 5);

  const save = async (leaving) => {
    clearTimeout(timer);
    const now = said();
    if (stopped || busy || now === kept) return;
    busy = true;
    const body = new URLSearchParams(new FormData(form));
    body.delete("once");
    body.append("auto", "1");
    try {
      const answer = await fetch(form.action, { method: "POST", body, redirect: "manual", keepalive: leaving });
      if (answer.status === 409) {
        // Two people wrote: both texts are kept, and the button shows them.
        stopped = true;
        return tell(form.dataset.both);
      }
      if (!answer.ok) throw new Error();
      const { at, base } = await answer.json();
      for (const [name, version] of Object.entries(base)) {
        const field = form.elements.namedItem(name);
        if (field) field.value = version;
      }
      [kept, hour, gone] = [now, at, undefined];
      tell(fill(form.dataset.saved, hour));
    } catch {
      gone ??= hour || clock();
      tell(fill(form.dataset.not, gone));
      timer = setTimeout(save, QUIET_MS);
    } finally {
      busy = false;
    }
    if (!stopped && said() !== kept) timer = setTimeout(save, QUIET_MS);
  };

  const typed = () => {
    clearTimeout(timer);
    timer = setTimeout(save, QUIET_MS);
  };
  form.addEventListener("input", typed);
  form.addEventListener("submit", () => { stopped = true; });
  form.addEventListener("change", (event) => {
    if (event.target.name === "news") {
      form.querySelector("details.rest").open ||= event.target.value !== "nothing-new";
    }
  });
  document.addEventListener("visibilitychange", () => { if (document.hidden) save(true); });
  addEventListener("pagehide", () => save(true));
  // A form that comes back from the browser's own memory goes on saving itself.
  addEventListener("pageshow", () => { stopped = false; });
})();

"use strict";
// Opens the words behind a citation beside the text. Without it the same links lead to the same words below.
(() => {
  const panel = document.getElementById("panel");
  const body = document.getElementById("panel-body");
  let opener = null;

  const copyOf = (exhibit) => {
    const copy = exhibit.cloneNode(true);
    for (const one of [copy, ...copy.querySelectorAll("[id]")]) one.removeAttribute("id");
    copy.removeAttribute("tabindex");
    copy.removeAttribute("aria-labelledby");
    copy.querySelector(".back").remove();
    return copy;
  };

  const open = (link, exhibit) => {
    if (opener) opener.removeAttribute("aria-current");
    opener = link;
    link.setAttribute("aria-current", "true");
    body.replaceChildren(copyOf(exhibit));
    document.documentElement.classList.add("reading");
    if (!panel.open) panel.show();
    body.scrollTop = 0;
    const below = body.querySelector("mark").getBoundingClientRect().top - body.getBoundingClientRect().top;
    body.scrollTop = below - body.clientHeight / 4;
    body.focus({ preventScroll: true });
    link.scrollIntoView({ block: "nearest" });
  };

  const close = () => {
    panel.close();
    document.documentElement.classList.remove("reading");
    opener.removeAttribute("aria-current");
    opener.focus({ preventScroll: true });
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.cite, .quoted a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const exhibit = document.getElementById(link.getAttribute("href").slice(1));
    event.preventDefault();
    open(link, exhibit);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && panel.open) close();
  });
  document.getElementById("panel-close").addEventListener("click", close);

  // Paper has no buttons: what is folded is printed open.
  const folded = [];
  addEventListener("beforeprint", () => {
    for (const one of document.querySelectorAll("details:not([open])")) {
      one.open = true;
      folded.push(one);
    }
  });
  addEventListener("afterprint", () => {
    for (const one of folded.splice(0)) one.open = false;
  });
})();

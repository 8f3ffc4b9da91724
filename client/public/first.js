/* Old JavaScript: runs where nothing else does. */
(function () {
  var doc = document.documentElement;
  function say(id) {
    var words = document.getElementById(id);
    var box = document.getElementById("trouble");
    if (!box || !words || doc.hasAttribute("data-started")) return;
    words.hidden = false;
    box.hidden = false;
  }
  function able() {
    return (
      "noModule" in document.createElement("script") &&
      !!Array.prototype.at &&
      !!Object.hasOwn &&
      !!window.ResizeObserver &&
      !!window.WebSocket &&
      !!(window.Intl && Intl.Segmenter) &&
      !!(window.CSS && CSS.supports && CSS.supports("inset", "0"))
    );
  }
  function failed() {
    say(able() ? "trouble-start" : "trouble-old");
  }
  // Captured: a script that does not arrive tells only its element.
  window.addEventListener(
    "error",
    function (event) {
      var name = event.target && event.target.nodeName;
      if (name === undefined || name === "SCRIPT" || name === "LINK" || event.error) failed();
    },
    true,
  );
  window.addEventListener("unhandledrejection", failed);
  document.addEventListener("DOMContentLoaded", function () {
    var again = document.getElementById("again");
    if (again)
      again.addEventListener("click", function () {
        location.reload();
      });
    if (!able()) failed();
  });
})();

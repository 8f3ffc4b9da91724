import "../components/sky.css";
import "./console.css";
import "./setup/setup.css";
import "./setup/hour.css";
import "./live/live.css";
import "./live/tiles.css";
import "./chair/chair.css";

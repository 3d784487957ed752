/** What the drawn pictures of the demo brand show, as SVG on a ground of 800 × 600. */
export const SHAPES = {
  front:
    '<rect x="120" y="150" width="560" height="300" rx="8" fill="#f6efe3"/><rect x="120" y="150" width="560" height="54" fill="#2f5d50"/><rect x="170" y="240" width="150" height="210" fill="#bcd7d2"/><rect x="365" y="240" width="90" height="210" fill="#7a4b2a"/><rect x="500" y="240" width="140" height="150" fill="#bcd7d2"/>',
  window:
    '<rect x="150" y="110" width="500" height="360" rx="6" fill="#dcebe7" stroke="#2f5d50" stroke-width="16"/><circle cx="280" cy="380" r="52" fill="#d9a441"/><circle cx="400" cy="350" r="70" fill="#c97b3c"/><circle cx="530" cy="390" r="46" fill="#e2bd6b"/><path d="M170 150h460l-30 60H200z" fill="#b4402f"/>',
  sign: '<rect x="120" y="200" width="560" height="170" rx="85" fill="#2f5d50"/><circle cx="220" cy="285" r="46" fill="#f3d28b"/><rect x="300" y="255" width="310" height="22" rx="11" fill="#f6efe3"/><rect x="300" y="298" width="220" height="18" rx="9" fill="#f6efe3"/>',
  uniform:
    '<circle cx="400" cy="170" r="70" fill="#e5b48b"/><path d="M260 480c0-140 60-210 140-210s140 70 140 210z" fill="#f6efe3"/><path d="M310 480V330h180v150z" fill="#2f5d50"/><rect x="420" y="350" width="56" height="26" rx="4" fill="#f3d28b"/>',
  counter:
    '<rect x="90" y="330" width="620" height="150" fill="#7a4b2a"/><rect x="90" y="310" width="620" height="28" fill="#a56a3e"/><circle cx="300" cy="200" r="60" fill="#e5b48b"/><path d="M210 312c0-50 40-70 90-70s90 20 90 70z" fill="#2f5d50"/><path d="M440 150h190v90H520l-40 40v-40h-40z" fill="#f6efe3"/>',
  hands:
    '<path d="M330 120h140v60h-50v60h-40v-60h-50z" fill="#8b9aa3"/><path d="M370 250c0 60 60 60 60 0l-30-40z" fill="#58a6c9"/><path d="M220 380c60-60 140-60 180-20 40-40 120-40 180 20-40 70-110 100-180 100s-140-30-180-100z" fill="#e5b48b"/>',
  cold: '<rect x="270" y="90" width="260" height="400" rx="14" fill="#e9f1f3" stroke="#58717c" stroke-width="10"/><path d="M270 240h260" stroke="#58717c" stroke-width="10"/><rect x="370" y="130" width="100" height="60" rx="8" fill="#22343b"/><rect x="384" y="150" width="72" height="20" rx="4" fill="#7ee0a4"/>',
  label:
    '<rect x="230" y="210" width="340" height="240" rx="18" fill="#dcebe7"/><rect x="230" y="170" width="340" height="56" rx="18" fill="#9fc3bb"/><rect x="300" y="280" width="200" height="110" fill="#fffdf7"/><rect x="324" y="306" width="150" height="16" fill="#22343b"/><rect x="324" y="342" width="100" height="16" fill="#b4402f"/>',
  smeared:
    '<rect x="120" y="110" width="560" height="380" fill="#c4cfcb"/><path d="M180 200c80-60 120 80 210 10s140 30 210-40" stroke="#8a7b5c" stroke-width="34" fill="none" opacity=".7"/><path d="M200 360c90-40 150 50 240 0s120 20 160-20" stroke="#8a7b5c" stroke-width="26" fill="none" opacity=".55"/>',
  basin:
    '<rect x="220" y="300" width="360" height="120" rx="50" fill="#f4f6f6" stroke="#9fb0b5" stroke-width="10"/><path d="M400 300V200h90v40" stroke="#8b9aa3" stroke-width="26" fill="none"/><rect x="610" y="170" width="90" height="130" rx="12" fill="#dcebe7"/><path d="M270 350c60 30 200 30 260 0" stroke="#8a7b5c" stroke-width="14" fill="none" opacity=".6"/>',
  thermometer:
    '<rect x="360" y="80" width="80" height="330" rx="40" fill="#f4f6f6" stroke="#58717c" stroke-width="10"/><circle cx="400" cy="440" r="66" fill="#b4402f"/><rect x="385" y="190" width="30" height="230" fill="#b4402f"/><path d="M450 140h50M450 200h50M450 260h50M450 320h50" stroke="#58717c" stroke-width="8"/>',
  shelf:
    '<path d="M120 200h560M120 350h560M120 490h560" stroke="#7a4b2a" stroke-width="22"/><rect x="160" y="120" width="90" height="70" fill="#d9a441"/><rect x="270" y="100" width="80" height="90" fill="#9fc3bb"/><rect x="520" y="260" width="110" height="80" fill="#c97b3c"/><rect x="180" y="390" width="70" height="90" fill="#e9f1f3"/>',
  boards:
    '<rect x="140" y="160" width="150" height="280" rx="16" fill="#b4402f"/><rect x="325" y="160" width="150" height="280" rx="16" fill="#3f8f5b"/><rect x="510" y="160" width="150" height="280" rx="16" fill="#3d6fa3"/><circle cx="215" cy="190" r="14" fill="#fff"/><circle cx="400" cy="190" r="14" fill="#fff"/><circle cx="585" cy="190" r="14" fill="#fff"/>',
  list: '<rect x="240" y="70" width="320" height="420" rx="10" fill="#fffdf7" stroke="#58717c" stroke-width="6"/><path d="M330 150h180M330 220h180M330 290h120M330 360h150" stroke="#22343b" stroke-width="12"/><path d="M275 145l14 14 24-28M275 215l14 14 24-28" stroke="#3f8f5b" stroke-width="8" fill="none"/><path d="M278 278l28 28m0-28l-28 28" stroke="#b4402f" stroke-width="8"/>',
  floor:
    '<path d="M80 560l140-360h360l140 360z" fill="#cfd6d4"/><path d="M150 440h500M185 340h430M400 200v360M300 200l-60 360M500 200l60 360" stroke="#aab6b3" stroke-width="6"/><ellipse cx="470" cy="430" rx="110" ry="34" fill="#8a7b5c" opacity=".7"/><circle cx="300" cy="380" r="26" fill="#58717c"/>',
  bin: '<rect x="290" y="220" width="220" height="270" rx="14" fill="#3f5a52"/><path d="M260 210l270-60" stroke="#2f443d" stroke-width="30"/><path d="M330 220c-20-70 60-90 80-40 30-50 90-10 60 40z" fill="#dcd5c4"/><path d="M350 270v180M400 270v180M450 270v180" stroke="#2f443d" stroke-width="12"/>',
  palette:
    '<path d="M120 190c90-60 470-60 560 0l-40 60H160z" fill="#2f5d50"/><path d="M220 165l-15 85M330 150l-6 100M470 150l6 100M580 165l15 85" stroke="#f6efe3" stroke-width="22"/><rect x="170" y="330" width="120" height="120" fill="#2f5d50"/><rect x="340" y="330" width="120" height="120" fill="#f6efe3"/><rect x="510" y="330" width="120" height="120" fill="#f3d28b"/>',
  letters:
    '<rect x="140" y="120" width="520" height="340" rx="8" fill="#fffdf7"/><path d="M200 390l80-200 80 200M228 320h104" stroke="#22343b" stroke-width="26" fill="none"/><circle cx="470" cy="330" r="58" stroke="#22343b" stroke-width="26" fill="none"/><path d="M532 270v124M190 420h430" stroke="#22343b" stroke-width="14"/>',
  board:
    '<rect x="130" y="110" width="540" height="330" rx="10" fill="#22343b" transform="rotate(-3 400 280)"/><path d="M190 190h230M190 250h190M190 310h240M190 370h150" stroke="#f6efe3" stroke-width="16"/><path d="M520 190h90M520 250h90M520 310h90" stroke="#f3d28b" stroke-width="16"/>',
  bag: '<path d="M250 190h300l30 300H220z" fill="#c9a27a"/><path d="M330 190c0-90 140-90 140 0" stroke="#7a4b2a" stroke-width="14" fill="none"/><circle cx="400" cy="340" r="60" fill="#2f5d50"/><path d="M370 350c20-50 50-50 60 0" stroke="#f6efe3" stroke-width="12" fill="none"/>',
  speaker:
    '<rect x="290" y="100" width="220" height="380" rx="20" fill="#22343b"/><circle cx="400" cy="210" r="52" fill="#58717c"/><circle cx="400" cy="360" r="84" fill="#58717c"/><circle cx="400" cy="360" r="34" fill="#22343b"/><path d="M560 200c40 60 40 140 0 200M610 160c70 90 70 190 0 280" stroke="#2f5d50" stroke-width="16" fill="none"/>',
  phone:
    '<rect x="290" y="60" width="220" height="440" rx="30" fill="#22343b"/><rect x="308" y="100" width="184" height="350" fill="#f6efe3"/><path d="M400 170c-50 0-50 60 0 120 50-60 50-120 0-120z" fill="#b4402f"/><path d="M330 330h140M330 370h100M330 410h120" stroke="#58717c" stroke-width="14"/>',
  loaf: '<path d="M170 360c0-130 100-180 230-180s230 50 230 180-60 110-230 110-230 20-230-110z" fill="#c97b3c"/><path d="M290 240l40 90M390 220l40 100M490 240l40 90" stroke="#f0d6a8" stroke-width="20"/><path d="M300 150c-20-40 20-50 0-90M400 140c-20-40 20-50 0-90M500 150c-20-40 20-50 0-90" stroke="#9aa7a3" stroke-width="10" fill="none"/>',
  lamp: '<path d="M400 60v120" stroke="#22343b" stroke-width="10"/><path d="M300 280l50-100h100l50 100z" fill="#2f5d50"/><path d="M310 290l-90 190h360l-90-190z" fill="#f3d28b" opacity=".7"/><circle cx="400" cy="292" r="26" fill="#fffdf7"/>',
  cup: '<path d="M240 220h260v140c0 90-50 120-130 120s-130-30-130-120z" fill="#fffdf7" stroke="#58717c" stroke-width="8"/><path d="M500 260c90-10 90 120-10 120" stroke="#58717c" stroke-width="22" fill="none"/><ellipse cx="370" cy="226" rx="126" ry="26" fill="#7a4b2a"/><rect x="190" y="480" width="360" height="22" rx="11" fill="#9fc3bb"/>',
  mended:
    '<rect x="150" y="110" width="500" height="370" rx="8" fill="#e3efe9"/><circle cx="400" cy="290" r="120" fill="#3f8f5b"/><path d="M340 290l45 50 85-100" stroke="#fffdf7" stroke-width="26" fill="none"/>',
} as const;

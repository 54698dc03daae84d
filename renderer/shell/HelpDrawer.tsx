import { Drawer } from "antd";
import { Link } from "react-router";
import { helpWords } from "../words/help.ts";
import { ROUTES } from "./routes.ts";

/** F1: the keys, the everyday ways, and where the data is. */
export function HelpDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Drawer title={helpWords.title} open={open} onClose={onClose} size={460} destroyOnHidden>
      <h2 className="help-heading">{helpWords.keysTitle}</h2>
      <dl className="help-keys">
        {helpWords.keys.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <h2 className="help-heading">{helpWords.waysTitle}</h2>
      {helpWords.ways.map(([what, how, screen]) => (
        <p key={what} className="help-way">
          <Link to={ROUTES[screen]} onClick={onClose}>
            {what}
          </Link>
          <br />
          {how}
        </p>
      ))}
      <h2 className="help-heading">{helpWords.savedTitle}</h2>
      <p className="help-way">{helpWords.saved}</p>
    </Drawer>
  );
}

import { createElement, Fragment } from "react";
import Form, { getDefaultRegistry } from "@rjsf/core";
import { englishStringTranslator } from "@rjsf/utils";
import { customizeValidator } from "@rjsf/validator-ajv8";
import Ajv from "ajv/dist/2020.js";

const { SelectWidget } = getDefaultRegistry().widgets;

function YesNo(props) {
  const label = createElement("label", { htmlFor: props.id }, props.label);
  return createElement(Fragment, null, label, createElement(SelectWidget, props));
}

const dutch = { Yes: "ja", No: "nee" };
const validator = customizeValidator({ AjvClass: Ajv });
const options = (language) => ({
  validator,
  widgets: { CheckboxWidget: YesNo },
  experimental_defaultFormStateBehavior: { constAsDefaults: "skipOneOf" },
  uiSchema: { "ui:globalOptions": { enableOptionalDataFieldForType: ["object", "array"] } },
  translateString: (text, values) => (language === "nl" && dutch[text]) || englishStringTranslator(text, values),
});

import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";

const place = document.body.appendChild(document.createElement("div"));
let root;

window.show = (given, language) => {
  root?.unmount();
  root = createRoot(place);
  window.sent = null;
  const hear = {
    onChange: ({ formData }) => (window.filled = formData),
    onSubmit: ({ formData }) => (window.sent = formData),
  };
  const chosen = language ? options(language) : { validator };
  flushSync(() => root.render(createElement(Form, { ...chosen, showErrorList: false, ...hear, ...given })));
};

package export

import (
	"encoding/json"
	"fmt"
	"reflect"

	"outturn/internal/indicator"
	"outturn/internal/load"
	"outturn/internal/schema"
)

// Schema is the JSON Schema of data.json. It allows keys that it does not name, since a
// version can gain some.
func Schema() string {
	s := objectSchema(reflect.TypeFor[jsonFile]())
	s.Draft, s.Title = schema.Draft7, fmt.Sprintf("data.json, version %d", Version)
	s.Description = "What a quarter's report evaluated. " + JSON().Notes
	s.Properties["version"].Enum = []any{Version}
	return s.Text()
}

// codes are the lists that the tag of that name names.
var codes = map[string][]any{
	"position":       schema.Choices(indicator.Positions()),
	"missing":        schema.Choices(indicator.Absences()),
	"trend":          schema.Choices(indicator.Trends()),
	"direction":      schema.Choices(indicator.Directions()),
	"polarity":       schema.Choices([]indicator.Polarity{indicator.Bigger, indicator.Smaller, indicator.Range, indicator.None}),
	"frequency":      schema.Choices([]indicator.Frequency{indicator.Quarterly, indicator.HalfYearly, indicator.Annual}),
	"reading_status": schema.Choices([]indicator.Status{indicator.Provisional, indicator.Estimated}),
	"status":         schema.Choices([]load.Status{load.Published, load.Draft, load.Scheduled}),
	"covers":         schema.Choices([]string{"quarter", "year to date", "at a date", "months"}),
	"measured_in":    schema.Choices(changeUnits),
}

// forms are the patterns of what the tag of that name names.
var forms = map[string]string{"quarter": schema.Quarter, "day": schema.Day, "id": schema.ID}

func objectSchema(t reflect.Type) *schema.Schema {
	s := &schema.Schema{Type: "object", Properties: map[string]*schema.Schema{}}
	for _, k := range keysOf(t) {
		value := k.schema()
		value.Description = k.doc
		s.Properties[k.name] = value
		if !k.optional {
			s.Required = append(s.Required, k.name)
		}
	}
	return s
}

// schema is that of a key's value. A pointer that is not left out is null when it has
// no value.
func (k key) schema() *schema.Schema {
	if k.value.Kind() != reflect.Pointer {
		return k.valueSchema(k.value)
	}
	value := k.valueSchema(k.value.Elem())
	if k.optional {
		return value
	}
	return &schema.Schema{OneOf: []*schema.Schema{value, {Type: "null"}}}
}

func (k key) valueSchema(t reflect.Type) *schema.Schema {
	switch {
	case t == reflect.TypeFor[json.Number]():
		return &schema.Schema{Type: "number"}
	case t.Kind() == reflect.Struct:
		return objectSchema(t)
	case t.Kind() == reflect.Slice:
		return &schema.Schema{Type: "array", Items: k.valueSchema(t.Elem())}
	case t.Kind() == reflect.Map:
		return &schema.Schema{Type: "object", PropertyNames: &schema.Schema{Pattern: schema.ID}, Additional: k.valueSchema(t.Elem())}
	case t.Kind() == reflect.Int:
		return &schema.Schema{Type: "integer"}
	case t.Kind() == reflect.Bool:
		return &schema.Schema{Type: "boolean"}
	}
	return &schema.Schema{Type: "string", Enum: codes[k.codes], Pattern: forms[k.form]}
}

/* SPDX-License-Identifier: GPL-3.0-or-later
 * What is signed, as prose and to the letter. */
#include "ent-content-view.h"

#include "ent-children.h"
#include "ent-content-outline.h"
#include "ent-name-check.h"

/* Pixels each level is set further in. */
#define INDENT 18

/* Bytes a label breaks into lines at once; what is longer scrolls by itself, and only the lines in
 * sight are broken. */
#define LABEL_LIMIT 4000

struct _EntContentView
{
  AdwBin parent_instance;
  GtkBox *prose;
  GtkExpander *expander;
  GtkTextBuffer *letters;
  GtkLabel *digest;
  char *content; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (EntContentView, ent_content_view, ADW_TYPE_BIN)

static void
add_widget (EntContentView *self, const EntContentPart *part, GtkWidget *widget)
{
  guint depth
      = part->type == ENT_CONTENT_RECORD || part->depth == 0 ? part->depth : part->depth - 1;

  gtk_widget_set_margin_start (widget, (int)depth * INDENT);
  gtk_box_append (self->prose, widget);
}

static GtkWidget *
add_label (EntContentView *self, const EntContentPart *part, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  add_widget (self, part, label);
  return label;
}

static void
add_long_value (EntContentView *self, const EntContentPart *part, const char *text)
{
  g_autoptr (GtkBuilder) builder
      = gtk_builder_new_from_resource ("/app/entente/Entente/signing/ent-long-value.ui");
  GtkTextView *view = GTK_TEXT_VIEW (gtk_builder_get_object (builder, "view"));
  g_autofree char *label = ent_content_part_dup_label (part);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  add_widget (self, part, GTK_WIDGET (gtk_builder_get_object (builder, "scroller")));
}

/* The kind above the title. */
static void
add_heading (EntContentView *self, const EntContentPart *part)
{
  g_autofree char *kind = ent_content_part_dup_label (part);
  g_autofree char *title = ent_content_part_dup_text (part);

  gtk_widget_add_css_class (add_label (self, part, kind, "prose-kind"), "dim-label");
  add_label (self, part, title, part->depth == 0 ? "title-4" : "heading");
}

static void
add_field (EntContentView *self, const EntContentPart *part)
{
  g_autofree char *name = ent_content_part_dup_label (part);
  g_autofree char *text = ent_content_part_dup_text (part);
  GtkWidget *label = add_label (self, part, name, "prose-label");

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  if (strlen (text) > LABEL_LIMIT)
    add_long_value (self, part, text);
  else
    add_label (self, part, text, "prose-text");
}

static void
clear (EntContentView *self)
{
  ent_children_remove (GTK_WIDGET (self->prose));
  gtk_text_buffer_set_text (self->letters, "", 0);
}

static void
show_letters (EntContentView *self)
{
  g_autofree char *visible = NULL;

  if (self->content == NULL || !gtk_expander_get_expanded (self->expander))
    return;
  visible = ent_text_dup_visible (self->content);
  gtk_text_buffer_set_text (self->letters, visible, -1);
}

static void
ent_content_view_dispose (GObject *object)
{
  g_clear_pointer (&ENT_CONTENT_VIEW (object)->content, g_free);
  G_OBJECT_CLASS (ent_content_view_parent_class)->dispose (object);
}

static void
ent_content_view_class_init (EntContentViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_content_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/entente/Entente/signing/ent-content-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntContentView, prose);
  gtk_widget_class_bind_template_child (widget_class, EntContentView, expander);
  gtk_widget_class_bind_template_child (widget_class, EntContentView, letters);
  gtk_widget_class_bind_template_child (widget_class, EntContentView, digest);
  gtk_widget_class_bind_template_callback (widget_class, show_letters);
}

static void
ent_content_view_init (EntContentView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ent_content_view_set_content (EntContentView *self, const char *content)
{
  g_autoptr (GPtrArray) parts = ent_content_outline_read (content, NULL);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1);

  clear (self);
  g_free (self->content);
  self->content = g_strdup (content);
  gtk_label_set_label (self->digest, digest);
  gtk_widget_set_visible (GTK_WIDGET (self->prose), parts != NULL);
  if (parts == NULL)
    gtk_expander_set_expanded (self->expander, TRUE);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      const EntContentPart *part = parts->pdata[i];

      if (part->type == ENT_CONTENT_RECORD)
        add_heading (self, part);
      else if (!ent_content_outline_repeats (parts, i))
        add_field (self, part);
    }
  show_letters (self);
}

const char *
ent_content_view_get_digest (EntContentView *self)
{
  return self->content != NULL ? gtk_label_get_label (self->digest) : NULL;
}

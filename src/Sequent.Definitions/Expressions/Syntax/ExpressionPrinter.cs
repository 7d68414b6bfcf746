using System.Globalization;
using System.Text;

namespace Sequent.Definitions.Expressions;

/// <summary>Writes an expression in its canonical form, with no more parentheses than it needs.</summary>
internal sealed class ExpressionPrinter
{
    private readonly StringBuilder _text = new();

    public static string Print(Expression expression)
    {
        var printer = new ExpressionPrinter();
        printer.Write(expression, Operators.Conditional);
        return printer._text.ToString();
    }

    public static string Quote(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            if (c is '"' or '\\')
                text.Append('\\').Append(c);
            else if (c is '\n' or '\r' or '\t')
                text.Append(c switch { '\n' => "\\n", '\r' => "\\r", _ => "\\t" });
            else if (char.IsControl(c) || c is '\u2028' or '\u2029')
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                text.Append(c);
        }
        return text.Append('"').ToString();
    }

    private static int Precedence(Expression node) => node switch
    {
        ConditionalExpression => Operators.Conditional,
        BinaryExpression binary => Operators.Precedence(binary.Operator),
        UnaryExpression => Operators.Unary,
        _ => Operators.Postfix,
    };

    private void Write(Expression node, int least)
    {
        if (Precedence(node) < least)
        {
            _text.Append('(');
            Write(node);
            _text.Append(')');
        }
        else
        {
            Write(node);
        }
    }

    private void Write(Expression node)
    {
        switch (node)
        {
            case LiteralExpression literal:
                _text.Append(literal.Kind == LiteralKind.String ? Quote(literal.Text) : literal.Text);
                break;
            case NameExpression name:
                _text.Append(name.Name);
                break;
            case MemberExpression member:
                Write(member.Target, Operators.Postfix);
                _text.Append('.').Append(member.Name);
                break;
            case IndexExpression index:
                Write(index.Target, Operators.Postfix);
                WriteList('[', [index.Index], ']');
                break;
            case CallExpression call:
                if (call.Target is not null)
                {
                    Write(call.Target, Operators.Postfix);
                    _text.Append('.');
                }
                _text.Append(call.Function);
                WriteList('(', call.Arguments, ')');
                break;
            case UnaryExpression unary:
                Write(unary);
                break;
            case BinaryExpression binary:
                var precedence = Operators.Precedence(binary.Operator);
                Write(binary.Left, precedence);
                _text.Append(' ').Append(Operators.Symbol(binary.Operator)).Append(' ');
                Write(binary.Right, precedence + 1);
                break;
            case ConditionalExpression conditional:
                Write(conditional.Condition, Operators.Conditional + 1);
                _text.Append(" ? ");
                Write(conditional.WhenTrue, Operators.Conditional + 1);
                _text.Append(" : ");
                Write(conditional.WhenFalse, Operators.Conditional);
                break;
            case ListExpression list:
                WriteList('[', list.Elements, ']');
                break;
            case HasExpression has:
                _text.Append("has");
                WriteList('(', [has.Field], ')');
                break;
            case MacroExpression macro:
                Write(macro.Target, Operators.Postfix);
                _text.Append('.').Append(Operators.Name(macro.Kind)).Append('(').Append(macro.Variable).Append(", ");
                Write(macro.Condition, Operators.Conditional);
                _text.Append(')');
                break;
        }
    }

    private void Write(UnaryExpression unary)
    {
        _text.Append(unary.Operator == UnaryOperator.Not ? '!' : '-');
        var operand = _text.Length;
        Write(unary.Operand, Operators.Unary);
        // "-5" is one literal: a minus that applies to the literal 5 keeps its distance.
        if (unary.Operator == UnaryOperator.Negate && char.IsDigit(_text[operand]))
            _text.Insert(operand, '(').Append(')');
    }

    private void WriteList(char open, IEnumerable<Expression> items, char close)
    {
        _text.Append(open);
        var separator = "";
        foreach (var item in items)
        {
            _text.Append(separator);
            Write(item, Operators.Conditional);
            separator = ", ";
        }
        _text.Append(close);
    }
}

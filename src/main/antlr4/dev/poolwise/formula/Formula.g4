/*
 * Autoscale formulas of Azure Batch. Precedence is not documented by the service; operators bind as in C, with all
 * comparisons on one level. docs/autoscale.md describes the language.
 */
grammar Formula;

formula
    : ( statement ( ';' statement )* ';'? )? EOF
    ;

statement
    : IDENTIFIER '=' expression     # assignment
    | expression                    # bare
    ;

expression
    : '(' expression ')'                                                    # parenthesised
    | NUMBER                                                                # number
    | STRING                                                                # text
    | keyword=( 'requeue' | 'terminate' | 'taskcompletion' | 'retaineddata' )   # keyword
    | IDENTIFIER '(' arguments ')'                                          # call
    | IDENTIFIER                                                            # variable
    | expression '.' IDENTIFIER '(' arguments ')'                           # methodCall
    | expression '.' IDENTIFIER                                             # member
    | operator=( '!' | '-' ) expression                                     # unary
    | expression operator=( '*' | '/' ) expression                          # binary
    | expression operator=( '+' | '-' ) expression                          # binary
    | expression operator=( '<' | '<=' | '==' | '!=' | '>=' | '>' ) expression  # comparison
    | expression operator='&&' expression                                   # binary
    | expression operator='||' expression                                   # binary
    | <assoc=right> expression '?' expression ':' expression                # conditional
    ;

arguments
    : ( expression ( ',' expression )* )?
    ;

NUMBER
    : [0-9]+ ( '.' [0-9]+ )?
    ;

STRING
    : '"' ~["\r\n]* '"'
    ;

IDENTIFIER
    : [A-Za-z_$] [A-Za-z0-9_]*
    ;

COMMENT
    : '//' ~[\r\n]* -> skip
    ;

BLANK
    : [ \t\r\n\f\uFEFF]+ -> skip
    ;

/* Whatever is no part of the language, so that the parser says where it is. */
STRANGE
    : .
    ;
